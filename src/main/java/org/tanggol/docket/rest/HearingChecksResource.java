package org.tanggol.docket.rest;

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
import org.tanggol.docket.CheckResult;
import org.tanggol.docket.HearingChecking;
import org.tanggol.docket.HearingId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;

/** That a hearing was looked up where the court shows it. */
@Path("v1/hearings/{id}/checks")
@Tag(name = "Hearings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HearingChecksResource {

    @Inject
    HearingChecking checking;

    /** The newest first. */
    @GET
    @Operation(operationId = "listHearingChecks", summary = "List when a hearing was looked up")
    @APIResponseSchema(value = HearingCheckResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response list(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(checking.of(HearingId.fromString(id)), HearingCheckResponse::from);
    }

    /** What was there. Another time is entered by changing the hearing. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "checkHearing", summary = "Say that a hearing was looked up")
    @APIResponseSchema(value = HearingCheckResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response check(@PathParam("id") String id, HearingCheckRequest request, @Context UriInfo uri) {
        Query.none(uri);
        return Response.ok(HearingCheckResponse.from(checking.log(HearingId.fromString(id), Read.choice(CheckResult.class, request.result(), "result")))).build();
    }
}
