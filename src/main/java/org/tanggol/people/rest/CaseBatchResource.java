package org.tanggol.people.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.people.PartnerId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Problem;
import org.tanggol.platform.rest.Query;

/** Many cases by partners' own ids in one request. */
@Path("v1/cases/batch")
@Tag(name = "Cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseBatchResource {

    private static final int MOST = 200;

    @Inject
    Reports reports;

    /** At most 200 reports. Each is done or refused for itself, as if it had been sent alone; the answer says which. */
    @POST
    @Once(required = true, many = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "batchCases", summary = "Open or update many cases by partners' own ids")
    @APIResponseSchema(value = BatchResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response batch(BatchRequest request, @Context UriInfo uri) {
        Query.none(uri);
        List<BatchRequest.BatchRow> rows = Checks.required(request.data(), "data");
        if (rows.size() > MOST) {
            throw new RuleViolation(Rule.TOO_MANY_ROWS, "data", MOST);
        }
        List<BatchResponse.BatchResult> results = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            results.add(one(i, rows.get(i)));
        }
        return Response.ok(new BatchResponse(results)).build();
    }

    private BatchResponse.BatchResult one(int index, BatchRequest.BatchRow row) {
        try {
            return BatchResponse.done(index, reports.report(new PartnerId(row.system(), row.value()), Checks.required(row.person(), "person")));
        } catch (RuntimeException refusal) {
            return BatchResponse.refused(index, Problem.ofThrown(refusal));
        }
    }
}
