package org.tanggol.banking.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.banking.BankAccountId;
import org.tanggol.banking.BankKeeping;
import org.tanggol.banking.BankLineState;
import org.tanggol.banking.BankMonth;
import org.tanggol.banking.BankQueries;
import org.tanggol.banking.StatementReading;
import org.tanggol.banking.StatementState;
import org.tanggol.imports.sheet.SheetReading;
import org.tanggol.ledger.FundId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Cursor;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;

/** Accounts of funds at banks, and what their statements say. */
@Path("v1/bank-accounts")
@Tag(name = "Bank")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BankAccountsResource {

    private static final String OFX = "application/x-ofx";

    @Inject
    BankQueries queries;

    @Inject
    BankKeeping keeping;

    @Inject
    StatementReading reading;

    /** Of one fund, with the statements that were sent. */
    @GET
    @Operation(operationId = "listBankAccounts", summary = "List the bank accounts of a fund")
    @Parameter(name = "fund", in = ParameterIn.QUERY, required = true, description = "Id of the fund", schema = @Schema(format = "uuid"))
    @APIResponseSchema(value = BankAccountResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response list(@Context UriInfo uri) {
        Query query = Query.only(uri, "fund");
        return Page.whole(queries.accounts(FundId.fromString(query.required("fund"))), BankAccountResponse::from);
    }

    /** With the statements that were sent. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readBankAccount", summary = "Read one bank account")
    @APIResponseSchema(value = BankAccountResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Response.ok(BankAccountResponse.from(queries.account(BankAccountId.fromString(id)))).build();
    }

    /** Its whole number is never asked for. */
    @POST
    @Once(required = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createBankAccount", summary = "Enter a bank account of a fund")
    @APIResponseSchema(value = BankAccountResponse.class, responseCode = "201")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response open(BankAccountRequest request, @Context UriInfo uri) {
        Query.none(uri);
        UUID fund = Checks.required(Read.id(request.fundId(), "fundId"), "fundId");
        BankAccountId id;
        try {
            id = keeping.open(new FundId(fund), request.name(), request.lastFour(), Read.date(request.comparedFrom(), "comparedFrom"));
        } catch (RuleViolation refused) {
            throw "digits".equals(refused.field()) ? refused.at("lastFour") : refused;
        }
        BankMonth.Account account = queries.account(id);
        return Answers.created("bank-accounts/" + id, BankAccountResponse.from(account), account.version());
    }

    /** Each line is stored once, however often it is sent. OFX and CAMT.053 are read at once; a sheet waits until somebody has confirmed its columns, or is read as its headings are guessed. */
    @POST
    @Path("{id}/statements")
    @Consumes({"text/csv", OFX, MediaType.APPLICATION_XML, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(operationId = "createBankStatement", summary = "Send a statement of the bank")
    @Parameter(name = "guess_columns", in = ParameterIn.QUERY, description = "Whether a sheet is read as its headings are guessed", schema = @Schema(type = SchemaType.BOOLEAN))
    @RequestBody(required = true, description = "The file as it is, at most 10 MB", content = {@Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = OFX, schema = @Schema(type = SchemaType.STRING)), @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING))})
    @APIResponseSchema(value = StatementResponse.class, responseCode = "201")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response send(@PathParam("id") String id, InputStream body, @Context UriInfo uri) throws IOException {
        Query query = Query.only(uri, "guess_columns");
        boolean guess = Boolean.TRUE.equals(query.flag("guess_columns"));
        StatementReading.Uploaded uploaded = reading.upload(BankAccountId.fromString(id), body.readNBytes(SheetReading.LARGEST_FILE + 1));
        if (guess && queries.statement(uploaded.id()).state() == StatementState.WAITING) {
            reading.confirm(uploaded.id(), reading.waiting(uploaded.id()).guess());
        }
        return Answers.created("bank-accounts/" + id, StatementResponse.from(queries.statement(uploaded.id())), 0);
    }

    /** The newest first. */
    @GET
    @Path("{id}/lines")
    @Operation(operationId = "listBankLines", summary = "List the lines of a bank account")
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "Only those about which this was said", schema = @Schema(implementation = BankLineState.class))
    @APIResponseSchema(value = BankLineResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response lines(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = Query.ofList(uri, "state");
        BankAccountId account = BankAccountId.fromString(id);
        BankLineState state = query.choice(BankLineState.class, "state");
        Cursor cursor = query.cursor();
        return Page.answer(query, queries.lines(account, state, cursor == null ? null : day(cursor), cursor == null ? null : cursor.id(), query.limit() + 1), BankLineResponse::from,
            row -> new Cursor(row.on().toString(), row.id().value()), () -> queries.countLines(account, state));
    }

    private static LocalDate day(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.key());
        } catch (DateTimeException forged) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "?cursor");
        }
    }
}
