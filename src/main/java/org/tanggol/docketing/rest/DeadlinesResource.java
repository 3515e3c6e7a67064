package org.tanggol.docketing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.CaseFileId;
import org.tanggol.docketing.AmendmentKind;
import org.tanggol.docketing.DateDeciding;
import org.tanggol.docketing.DeadlineId;
import org.tanggol.docketing.DeadlineKeeping;
import org.tanggol.docketing.DeadlineQueries;
import org.tanggol.docketing.DeadlineRow;
import org.tanggol.members.Directory;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;
import org.tanggol.platform.rest.SeenVersion;

/** Dates of law kept with a case. Which of several dates governs is for a lawyer to choose, who signs in: no program can. */
@Path("v1/deadlines")
@Tag(name = "Deadlines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeadlinesResource {

    private static final String DEADLINES = "deadlines/";

    @Inject
    DeadlineQueries queries;

    @Inject
    DeadlineKeeping keeping;

    @Inject
    DateDeciding deciding;

    @Inject
    Directory directory;

    /** Of one case, open and ended. */
    @GET
    @Operation(operationId = "listDeadlines", summary = "List the deadlines of a case")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = DeadlineResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response list(@Context UriInfo uri) {
        CaseFileId file = CaseFileId.fromString(Query.only(uri, "case").required("case"));
        return Page.whole(queries.folder(file).deadlines(), DeadlineResponse::from);
    }

    /** The deadline with every date as it was last counted. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readDeadline", summary = "Read one deadline")
    @APIResponseSchema(value = DeadlineResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        DeadlineRow row = queries.deadline(DeadlineId.fromString(id));
        return Answers.one(DeadlineResponse.from(row), row.version(), known);
    }

    /** Every counting of its dates: who, when, why, by which rules. */
    @GET
    @Path("{id}/countings")
    @Operation(operationId = "listCountings", summary = "List how a deadline was counted")
    @APIResponseSchema(value = CountingResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response countings(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(queries.history(DeadlineId.fromString(id)).countings(), CountingResponse::from);
    }

    /** Court orders, extensions and overrides, in the order of recording. */
    @GET
    @Path("{id}/amendments")
    @Operation(operationId = "listAmendments", summary = "List what was recorded about a deadline's date")
    @APIResponseSchema(value = AmendmentResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response amendments(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(queries.history(DeadlineId.fromString(id)).amendments(), AmendmentResponse::from);
    }

    /** A date that a court gave, or more time; the counted dates stay beside it. */
    @POST
    @Once
    @Path("{id}/amendments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "amendDeadline", summary = "Record a court's date or an extension")
    @APIResponseSchema(value = DeadlineResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response amend(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, AmendmentRequest request, @Context UriInfo uri) {
        Query.none(uri);
        DeadlineId deadline = DeadlineId.fromString(id);
        deciding.record(deadline, SeenVersion.of(seen).value(), Read.choice(AmendmentKind.class, request.kind(), "kind"), Read.date(request.day(), "day"), request.source());
        return changed(deadline);
    }

    /** Who does it. */
    @PATCH
    @Path("{id}")
    @Consumes(Patch.TYPE)
    @Operation(operationId = "changeDeadline", summary = "Say who does it")
    @RequestBodySchema(DeadlineChange.class)
    @APIResponseSchema(value = DeadlineResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response assign(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, Patch patch, @Context UriInfo uri) {
        Query.none(uri);
        SeenVersion version = SeenVersion.of(seen);
        DeadlineId deadline = DeadlineId.fromString(id);
        DeadlineRow row = queries.deadline(deadline);
        keeping.assign(deadline, version.value(), patch.onto(new DeadlineChange(row.owner() == null ? null : row.owner().toString())).owner(directory));
        return changed(deadline);
    }

    /** Filed or done, with proof; late when its day had passed. */
    @POST
    @Once
    @Path("{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "completeDeadline", summary = "Say that it was filed or done")
    @APIResponseSchema(value = DeadlineResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response done(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, CompletionRequest request, @Context UriInfo uri) {
        Query.none(uri);
        DeadlineId deadline = DeadlineId.fromString(id);
        keeping.done(deadline, SeenVersion.of(seen).value(), Read.date(request.on(), "on"), request.proof());
        return changed(deadline);
    }

    /** Its day passed without it; in words, what is done now. */
    @POST
    @Once
    @Path("{id}/miss")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "missDeadline", summary = "Say that it was missed")
    @APIResponseSchema(value = DeadlineResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response missed(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, MissRequest request, @Context UriInfo uri) {
        Query.none(uri);
        DeadlineId deadline = DeadlineId.fromString(id);
        keeping.missed(deadline, SeenVersion.of(seen).value(), request.then());
        return changed(deadline);
    }

    /** It does not apply to this case; in words, why. */
    @POST
    @Once
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "closeDeadline", summary = "Say that it does not apply")
    @APIResponseSchema(value = DeadlineResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response close(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, ReasonRequest request, @Context UriInfo uri) {
        Query.none(uri);
        DeadlineId deadline = DeadlineId.fromString(id);
        keeping.close(deadline, SeenVersion.of(seen).value(), request.reason());
        return changed(deadline);
    }

    /** It has not ended after all. */
    @POST
    @Once
    @Path("{id}/reopening")
    @Operation(operationId = "reopenDeadline", summary = "Open an ended deadline again")
    @APIResponseSchema(value = DeadlineResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response reopen(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, @Context UriInfo uri) {
        Query.none(uri);
        DeadlineId deadline = DeadlineId.fromString(id);
        keeping.reopen(deadline, SeenVersion.of(seen).value());
        return changed(deadline);
    }

    private Response changed(DeadlineId id) {
        DeadlineRow row = queries.deadline(id);
        return Answers.changed(DEADLINES + id, DeadlineResponse.from(row), row.version());
    }
}
