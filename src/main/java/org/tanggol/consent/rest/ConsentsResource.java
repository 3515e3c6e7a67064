package org.tanggol.consent.rest;

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
import org.tanggol.consent.ConsentId;
import org.tanggol.consent.ConsentKeeping;
import org.tanggol.consent.ConsentQueries;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;

/** What the person in detention agreed to. Each answer stays to be read; another one about the same recipient ends it. */
@Path("v1/consents")
@Tag(name = "People")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConsentsResource {

    @Inject
    ConsentQueries queries;

    @Inject
    ConsentKeeping keeping;

    /** Of one case, the newest first; those that ended too. */
    @GET
    @Operation(operationId = "listConsents", summary = "List what a person agreed to")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = ConsentResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response list(@Context UriInfo uri) {
        return Page.whole(queries.of(CaseFileId.fromString(Query.only(uri, "case").required("case"))), ConsentResponse::from);
    }

    /** As it was recorded, and whether it still stands. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readConsent", summary = "Read one answer")
    @APIResponseSchema(value = ConsentResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        ConsentResponse answer = ConsentResponse.from(queries.one(ConsentId.fromString(id)));
        return Answers.one(answer, answer.etag(), known);
    }

    /** Holds from now on, and ends the one before about the same recipient. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createConsent", summary = "Record what a person said about one recipient")
    @APIResponseSchema(value = ConsentResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response record(ConsentRequest request, @Context UriInfo uri) {
        Query.none(uri);
        return created(keeping.record(request.file(), request.about(), request.entry()));
    }

    /** The person has taken it back: nothing is shown under it from the next request on. */
    @POST
    @Once
    @Path("{id}/revocation")
    @Operation(operationId = "revokeConsent", summary = "Record that a person took an answer back")
    @APIResponseSchema(value = ConsentResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response revoke(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        ConsentId consent = ConsentId.fromString(id);
        keeping.revoke(consent);
        return created(consent);
    }

    private Response created(ConsentId id) {
        ConsentResponse answer = ConsentResponse.from(queries.one(id));
        return Answers.created("consents/" + id, answer, answer.etag());
    }
}
