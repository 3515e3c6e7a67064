package org.tanggol.ledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.ledger.BooksChecking;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Query;

/** What the last nightly check of the books found. */
@Path("v1/books-check")
@Tag(name = "Funds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BooksCheckResource {

    @Inject
    BooksChecking checking;

    /** Each night every invariant of the books is checked by a script that uses no code of the application. Not found before the first night. */
    @GET
    @Operation(operationId = "readBooksCheck", summary = "Read the last check of the books")
    @APIResponseSchema(value = BooksCheckResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response last(@Context UriInfo uri) {
        Query.none(uri);
        return Response.ok(BooksCheckResponse.from(checking.last().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND)))).build();
    }
}
