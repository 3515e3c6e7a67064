package org.tanggol.proceedings.rest;

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
import org.tanggol.proceedings.ChargingDocument;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.proceedings.ProceedingKeeping;
import org.tanggol.proceedings.ProceedingOutcome;
import org.tanggol.proceedings.ProceedingQueries;
import org.tanggol.proceedings.ProceedingRow;
import org.tanggol.reference.ReferenceQueries;

/** Matters before courts and agencies. */
@Path("v1/proceedings")
@Tag(name = "Proceedings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProceedingsResource {

    private static final String PROCEEDINGS = "proceedings/";

    @Inject
    ProceedingQueries proceedings;

    @Inject
    ProceedingKeeping keeping;

    @Inject
    ReferenceQueries reference;

    /** All of one case, the oldest first. */
    @GET
    @Operation(operationId = "listProceedings", summary = "List the matters of a case")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = ProceedingResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response list(@Context UriInfo uri) {
        CaseFileId file = CaseFileId.fromString(Query.only(uri, "case").required("case"));
        return Page.whole(proceedings.of(file), ProceedingResponse::from);
    }

    /** The matter; its hearings are in the list of hearings of the case. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readProceeding", summary = "Read one matter")
    @APIResponseSchema(value = ProceedingResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        ProceedingRow row = proceedings.one(ProceedingId.fromString(id));
        return Answers.one(ProceedingResponse.from(row), row.version(), known);
    }

    /** A case may have several matters at once, such as removal and bond. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createProceeding", summary = "Open a matter")
    @APIResponseSchema(value = ProceedingResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response open(ProceedingRequest request, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId file = new CaseFileId(Checks.required(Read.id(request.caseId(), "caseId"), "caseId"));
        ProceedingId id = keeping.open(file, request.what(), ProceedingRequest.court(request.courtId(), reference.courtsById()),
            Read.choice(ChargingDocument.class, request.chargingDocument(), "chargingDocument"), Read.date(request.servedOn(), "servedOn"),
            Read.date(request.openedOn(), "openedOn"));
        ProceedingRow row = proceedings.one(id);
        return Answers.created(PROCEEDINGS + id, ProceedingResponse.from(row), row.version());
    }

    /** A court after a change of venue, or a charging document known better. */
    @PATCH
    @Path("{id}")
    @Consumes(Patch.TYPE)
    @Operation(operationId = "changeProceeding", summary = "Change a matter")
    @RequestBodySchema(ProceedingChange.class)
    @APIResponseSchema(value = ProceedingResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response change(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, Patch patch, @Context UriInfo uri) {
        Query.none(uri);
        SeenVersion version = SeenVersion.of(seen);
        ProceedingId proceeding = ProceedingId.fromString(id);
        ProceedingChange change = ProceedingChange.of(proceedings.one(proceeding), patch);
        keeping.change(proceeding, version.value(), ProceedingRequest.court(change.courtId(), reference.courtsById()),
            Read.choice(ChargingDocument.class, change.chargingDocument(), "chargingDocument"), Read.date(change.servedOn(), "servedOn"));
        return changed(proceeding);
    }

    /** The matter has ended. */
    @POST
    @Once
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "closeProceeding", summary = "Close a matter")
    @APIResponseSchema(value = ProceedingResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response close(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, ClosureRequest request, @Context UriInfo uri) {
        Query.none(uri);
        ProceedingId proceeding = ProceedingId.fromString(id);
        keeping.close(proceeding, SeenVersion.of(seen).value(), Read.date(request.closedOn(), "closedOn"),
            Read.choice(ProceedingOutcome.class, request.outcome(), "outcome"));
        return changed(proceeding);
    }

    private Response changed(ProceedingId id) {
        ProceedingRow row = proceedings.one(id);
        return Answers.changed(PROCEEDINGS + id, ProceedingResponse.from(row), row.version());
    }
}
