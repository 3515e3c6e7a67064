package org.tanggol.ledger.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.ledger.FundKeeping;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.Posted;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.ContentTag;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.RequestPrint;

/** Journals by their ids. None is ever changed; one that was wrong is undone by another. */
@Path("v1/journals")
@Tag(name = "Funds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JournalsResource {

    @Inject
    LedgerQueries queries;

    @Inject
    FundKeeping keeping;

    @Inject
    RequestPrint print;

    /** With its lines. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readJournal", summary = "Read one journal")
    @APIResponseSchema(value = JournalResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Response.ok(JournalResponse.from(queries.journal(JournalId.fromString(id)))).build();
    }

    /** Whole and once. What belongs to a bond is undone with the bond. */
    @POST
    @Once(required = true)
    @Path("{id}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reverseJournal", summary = "Undo a journal by another one")
    @APIResponseSchema(value = JournalResponse.class, responseCode = "201")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response reverse(@PathParam("id") String id, ReversalRequest request, @Context UriInfo uri) {
        Query.none(uri);
        Posted posted;
        try {
            posted = keeping.reverse(JournalId.fromString(id), request.voucher(print.key()));
        } catch (RuleViolation refused) {
            throw onTheWire(refused);
        }
        JournalResponse answer = JournalResponse.from(queries.journal(posted.id()));
        return Answers.created("journals/" + posted.id(), answer, ContentTag.of(answer.hash()));
    }

    /** A voucher's day is called so on the wire. */
    static RuleViolation onTheWire(RuleViolation refused) {
        return "on".equals(refused.field()) ? refused.at("day") : refused;
    }
}
