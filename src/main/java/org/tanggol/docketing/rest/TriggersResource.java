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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.CaseFileId;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.docketing.DeadlineQueries;
import org.tanggol.docketing.TriggerId;
import org.tanggol.docketing.TriggerRecording;
import org.tanggol.docketing.TriggerRow;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;
import org.tanggol.platform.rest.SeenVersion;

/** Events that start periods of law, kept with a case. */
@Path("v1/triggers")
@Tag(name = "Deadlines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TriggersResource {

    private static final String TRIGGERS = "triggers/";

    @Inject
    DeadlineQueries queries;

    @Inject
    TriggerRecording recording;

    @Inject
    DatesOfLaw dates;

    /** Of one case; days of hearings and withdrawn ones among them. */
    @GET
    @Operation(operationId = "listTriggers", summary = "List the recorded events of a case")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = TriggerResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response list(@Context UriInfo uri) {
        CaseFileId file = CaseFileId.fromString(Query.only(uri, "case").required("case"));
        return Page.whole(queries.folder(file).triggers(), TriggerResponse::from);
    }

    /** The event as it is on record. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readTrigger", summary = "Read one recorded event")
    @APIResponseSchema(value = TriggerResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        TriggerRow row = queries.trigger(TriggerId.fromString(id));
        return Answers.one(TriggerResponse.from(row), row.version(), known);
    }

    /** Its deadlines appear. Days of hearings are not recorded here: they come with the hearing. {@code GET /due-dates} says beforehand what would be due. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTrigger", summary = "Record an event that makes something due")
    @APIResponseSchema(value = TriggerResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response record(TriggerRequest request, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId file = new CaseFileId(Checks.required(Read.id(request.caseId(), "caseId"), "caseId"));
        TriggerRow row = queries.trigger(recording.record(file, request.entry(dates), Set.of()));
        return Answers.created(TRIGGERS + row.id(), TriggerResponse.from(row), row.version());
    }

    /** Another day, circumstance or source; its open deadlines are counted anew. */
    @PATCH
    @Path("{id}")
    @Consumes(Patch.TYPE)
    @Operation(operationId = "changeTrigger", summary = "Correct a recorded event")
    @RequestBodySchema(TriggerRequest.class)
    @APIResponseSchema(value = TriggerResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response correct(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, Patch patch, @Context UriInfo uri) {
        Query.none(uri);
        SeenVersion version = SeenVersion.of(seen);
        TriggerId trigger = TriggerId.fromString(id);
        recording.correct(trigger, version.value(), TriggerRequest.of(queries.trigger(trigger), patch).entry(dates));
        return changed(trigger);
    }

    /** There was no such event: its open deadlines close with it. */
    @POST
    @Once
    @Path("{id}/withdrawal")
    @Operation(operationId = "withdrawTrigger", summary = "Withdraw a recorded event")
    @APIResponseSchema(value = TriggerResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response withdraw(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, @Context UriInfo uri) {
        Query.none(uri);
        TriggerId trigger = TriggerId.fromString(id);
        recording.withdraw(trigger, SeenVersion.of(seen).value());
        return changed(trigger);
    }

    private Response changed(TriggerId id) {
        TriggerRow row = queries.trigger(id);
        return Answers.changed(TRIGGERS + id, TriggerResponse.from(row), row.version());
    }
}
