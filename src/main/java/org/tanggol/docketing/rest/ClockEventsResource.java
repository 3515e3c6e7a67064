package org.tanggol.docketing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.CaseFileId;
import org.tanggol.docket.Source;
import org.tanggol.docketing.ClockEventId;
import org.tanggol.docketing.ClockKeeping;
import org.tanggol.docketing.ClockKind;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;

/** The asylum work-permit clock of a case, by its starts and stops. */
@Path("v1/clock-events")
@Tag(name = "Deadlines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClockEventsResource {

    @Inject
    ClockKeeping clocks;

    /** Of one case, in the order of their days. The agencies keep clocks of their own, which may differ. */
    @GET
    @Operation(operationId = "listClockEvents", summary = "List starts and stops of a work-permit clock")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = ClockEventResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response list(@Context UriInfo uri) {
        CaseFileId file = CaseFileId.fromString(Query.only(uri, "case").required("case"));
        return Page.whole(clocks.of(file).entries(), ClockEventResponse::from);
    }

    /** Started first, then stopped and restarted in turn, each no earlier than the one before. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordClockEvent", summary = "Record a start or stop of a work-permit clock")
    @APIResponseSchema(value = ClockEventResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response record(ClockEventRequest request, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId file = new CaseFileId(Checks.required(Read.id(request.caseId(), "caseId"), "caseId"));
        ClockEventId id = clocks.record(file, Read.choice(ClockKind.class, request.kind(), "kind"), Read.date(request.on(), "on"), Read.choice(Source.class, request.source(), "source"),
            request.words());
        List<ClockKeeping.Entry> entries = clocks.of(file).entries();
        return Response.ok(ClockEventResponse.from(entries.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow())).build();
    }
}
