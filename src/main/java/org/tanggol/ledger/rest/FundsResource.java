package org.tanggol.ledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.FundKeeping;
import org.tanggol.ledger.JournalEvent;
import org.tanggol.ledger.JournalFilter;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.Posted;
import org.tanggol.ledger.RestrictionId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.ContentTag;
import org.tanggol.platform.rest.Cursor;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;
import org.tanggol.platform.rest.RequestPrint;

/** Bond funds, what they hold, and what has moved in them. What belongs to a bond is posted with the bond. */
@Path("v1/funds")
@Tag(name = "Funds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FundsResource {

    @Inject
    LedgerQueries queries;

    @Inject
    FundKeeping keeping;

    @Inject
    RequestPrint print;

    /** By name, with balances as of now. */
    @GET
    @Operation(operationId = "listFunds", summary = "List the bond funds")
    @APIResponseSchema(value = FundResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response list(@Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(queries.funds(), FundResponse::from);
    }

    /** With the money under each restriction. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readFund", summary = "Read one bond fund")
    @APIResponseSchema(value = FundResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        LedgerQueries.FundFolder folder = queries.folder(FundId.fromString(id));
        FundResponse answer = FundResponse.from(folder.fund(), folder.pots());
        return Answers.one(answer, answer.etag(), known);
    }

    /** The last one first. */
    @GET
    @Path("{id}/journals")
    @Operation(operationId = "listJournals", summary = "List the journals of a fund")
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day", schema = @Schema(format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day, itself included", schema = @Schema(format = "date"))
    @Parameter(name = "event", in = ParameterIn.QUERY, description = "Only of one event", schema = @Schema(implementation = JournalEvent.class))
    @APIResponseSchema(value = JournalResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response journals(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = Query.ofList(uri, "from", "to", "event");
        FundId fund = FundId.fromString(id);
        JournalFilter filter = filter(query);
        queries.folder(fund);      // or not found
        return Page.answer(query, queries.journals(fund, filter, before(query.cursor()), query.limit() + 1), JournalResponse::from,
            row -> new Cursor(Long.toString(row.number()), row.id().value()), () -> queries.countJournals(fund, filter));
    }

    static JournalFilter filter(Query query) {
        return new JournalFilter(query.day("from"), query.day("to"), query.choice(JournalEvent.class, "event"));
    }

    private static Long before(Cursor cursor) {
        try {
            return cursor == null ? null : Long.valueOf(cursor.key());
        } catch (NumberFormatException forged) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "?cursor");
        }
    }

    /** It is available at once. */
    @POST
    @Once(required = true)
    @Path("{id}/gifts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createGift", summary = "Record a gift")
    @APIResponseSchema(value = JournalResponse.class, responseCode = "201")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response gift(@PathParam("id") String id, GiftRequest request, @Context UriInfo uri) {
        Query.none(uri);
        UUID restriction = Read.id(request.restrictionId(), "restrictionId");
        Money amount = MoneyJson.read(request.amount(), "amount");
        return posted(() -> keeping.receiveGift(FundId.fromString(id), restriction == null ? null : new RestrictionId(restriction), amount, request.voucher(print.key())));
    }

    /** From available cash, or from the reserve where that is too little. */
    @POST
    @Once(required = true)
    @Path("{id}/fees")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createFee", summary = "Record a fee of the bank")
    @APIResponseSchema(value = JournalResponse.class, responseCode = "201")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response fee(@PathParam("id") String id, MovementRequest request, @Context UriInfo uri) {
        Query.none(uri);
        Money amount = MoneyJson.read(request.amount(), "amount");
        return posted(() -> keeping.payFee(FundId.fromString(id), amount, request.voucher(print.key())));
    }

    /** Of money without restriction: from available cash into the reserve. */
    @POST
    @Once(required = true)
    @Path("{id}/reserve-fillings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "fillReserve", summary = "Fill the reserve")
    @APIResponseSchema(value = JournalResponse.class, responseCode = "201")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response fill(@PathParam("id") String id, MovementRequest request, @Context UriInfo uri) {
        Query.none(uri);
        Money amount = MoneyJson.read(request.amount(), "amount");
        return posted(() -> keeping.fillReserve(FundId.fromString(id), null, amount, request.voucher(print.key())));
    }

    /** From the reserve to available cash; the fund's minimum stays. */
    @POST
    @Once(required = true)
    @Path("{id}/reserve-releases")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "releaseReserve", summary = "Release some of the reserve")
    @APIResponseSchema(value = JournalResponse.class, responseCode = "201")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response release(@PathParam("id") String id, MovementRequest request, @Context UriInfo uri) {
        Query.none(uri);
        Money amount = MoneyJson.read(request.amount(), "amount");
        return posted(() -> keeping.releaseReserve(FundId.fromString(id), null, amount, request.voucher(print.key())));
    }

    private Response posted(Supplier<Posted> deed) {
        Posted posted;
        try {
            posted = deed.get();
        } catch (RuleViolation refused) {
            throw JournalsResource.onTheWire(refused);
        }
        JournalResponse answer = JournalResponse.from(queries.journal(posted.id()));
        return Answers.created("journals/" + posted.id(), answer, ContentTag.of(answer.hash()));
    }
}
