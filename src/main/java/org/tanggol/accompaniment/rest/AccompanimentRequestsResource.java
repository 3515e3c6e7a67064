package org.tanggol.accompaniment.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.CaseFileId;
import org.tanggol.accompaniment.AccompanimentRequestId;
import org.tanggol.accompaniment.CompanyAsking;
import org.tanggol.accompaniment.CompanyQueries;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;

/** Company on the way that is asked for in cases the program may read. Who is asked is chosen on the coordinator's board. */
@Path("v1/accompaniment-requests")
@Tag(name = "Volunteers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccompanimentRequestsResource {

    @Inject
    CompanyQueries queries;

    @Inject
    CompanyAsking asking;

    /** Of one case, the latest in front. */
    @GET
    @Operation(operationId = "listAccompanimentRequests", summary = "List what company is asked for in a case")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = AccompanimentRequestResponse.class, responseCode = "200")
    @ForScopes({Scope.VOLUNTEERS_READ, Scope.VOLUNTEERS_WRITE})
    public Response list(@Context UriInfo uri) {
        return Page.whole(queries.of(CaseFileId.fromString(Query.only(uri, "case").required("case"))), AccompanimentRequestResponse::from);
    }

    /** With who was asked and how it went. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readAccompanimentRequest", summary = "Read one request for company")
    @APIResponseSchema(value = AccompanimentRequestResponse.class, responseCode = "200")
    @ForScopes({Scope.VOLUNTEERS_READ, Scope.VOLUNTEERS_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        AccompanimentRequestResponse answer = AccompanimentRequestResponse.from(queries.one(AccompanimentRequestId.fromString(id)));
        return Answers.one(answer, answer.etag(), known);
    }

    /** The coordinator sees it on the board. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createAccompanimentRequest", summary = "Ask for company")
    @APIResponseSchema(value = AccompanimentRequestResponse.class, responseCode = "201")
    @ForScopes(Scope.VOLUNTEERS_WRITE)
    public Response ask(AccompanimentRequestRequest request, @Context UriInfo uri) {
        Query.none(uri);
        return created(asking.ask(request.file(), request.entry(), request.offset()));
    }

    /** Nobody is expected any more. */
    @POST
    @Once
    @Path("{id}/cancellation")
    @Operation(operationId = "cancelAccompanimentRequest", summary = "Call off a request for company")
    @APIResponseSchema(value = AccompanimentRequestResponse.class, responseCode = "201")
    @ForScopes(Scope.VOLUNTEERS_WRITE)
    public Response callOff(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        AccompanimentRequestId request = AccompanimentRequestId.fromString(id);
        asking.callOff(request);
        return created(request);
    }

    private Response created(AccompanimentRequestId id) {
        AccompanimentRequestResponse answer = AccompanimentRequestResponse.from(queries.one(id));
        return Answers.created("accompaniment-requests/" + id, answer, answer.etag());
    }
}
