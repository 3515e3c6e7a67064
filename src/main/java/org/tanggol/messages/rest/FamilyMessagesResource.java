package org.tanggol.messages.rest;

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
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.messages.FamilyAnswering;
import org.tanggol.messages.FamilyMessageId;
import org.tanggol.messages.FamilyMessageQueries;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;

/** What relatives and the team write to each other. What a relative writes comes from their own page only. */
@Path("v1/family-messages")
@Tag(name = "People")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FamilyMessagesResource {

    @Inject
    FamilyMessageQueries queries;

    @Inject
    FamilyAnswering answering;

    /** Of one case, the newest first. */
    @GET
    @Operation(operationId = "listFamilyMessages", summary = "List the messages of a family")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = FamilyMessageResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response list(@Context UriInfo uri) {
        return Page.whole(queries.of(CaseFileId.fromString(Query.only(uri, "case").required("case"))), FamilyMessageResponse::from);
    }

    /** With its translation, where there is one. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readFamilyMessage", summary = "Read one message of a family")
    @APIResponseSchema(value = FamilyMessageResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        FamilyMessageResponse answer = FamilyMessageResponse.from(queries.one(FamilyMessageId.fromString(id)));
        return Answers.one(answer, answer.etag(), known);
    }

    /** What the relative wrote before is answered with it. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createFamilyMessage", summary = "Write to a relative")
    @APIResponseSchema(value = FamilyMessageResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response write(FamilyMessageRequest request, @Context UriInfo uri) {
        Query.none(uri);
        return created(answering.write(request.file(), request.relative(), request.language(), request.text()));
    }

    /** Stands beside the text, which stays as it was written. */
    @POST
    @Once
    @Path("{id}/translation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "translateFamilyMessage", summary = "Add the translation of a message")
    @APIResponseSchema(value = FamilyMessageResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response translate(@PathParam("id") String id, TranslationRequest request, @Context UriInfo uri) {
        Query.none(uri);
        FamilyMessageId message = FamilyMessageId.fromString(id);
        answering.translate(message, request.translation());
        return created(message);
    }

    private Response created(FamilyMessageId id) {
        FamilyMessageResponse answer = FamilyMessageResponse.from(queries.one(id));
        return Answers.created("family-messages/" + id, answer, answer.etag());
    }
}
