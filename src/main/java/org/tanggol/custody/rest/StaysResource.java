package org.tanggol.custody.rest;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.CustodyFolder;
import org.tanggol.custody.CustodyQueries;
import org.tanggol.custody.CustodyTracking;
import org.tanggol.custody.StayAddress;
import org.tanggol.custody.StayId;
import org.tanggol.custody.StintId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;
import org.tanggol.platform.rest.SeenVersion;
import org.tanggol.reference.ReferenceQueries;

/** Where people are held and were held. */
@Path("v1/stays")
@Tag(name = "Custody")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StaysResource {

    private static final String STAYS = "stays/";

    @Inject
    CustodyQueries custody;

    @Inject
    CustodyTracking tracking;

    @Inject
    StayAddress address;

    @Inject
    ReferenceQueries reference;

    /** All stays of one case, newest first. */
    @GET
    @Operation(operationId = "listStays", summary = "List the stays of a case")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = StayResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response list(@Context UriInfo uri) {
        CaseFileId file = CaseFileId.fromString(Query.only(uri, "case").required("case"));
        return Page.whole(custody.folder(file).stays(), stay -> StayResponse.from(file, stay));
    }

    /** The stay with all its places, newest first. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readStay", summary = "Read one stay")
    @APIResponseSchema(value = StayResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        StayId stay = StayId.fromString(id);
        CaseFileId file = address.fileOf(stay);
        CustodyFolder.StayItem item = item(file, stay);
        return Answers.one(StayResponse.from(file, item), item.version(), known);
    }

    /** Somebody has been taken. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createStay", summary = "Begin a stay")
    @APIResponseSchema(value = StayResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response begin(FindingRequest request, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId file = new CaseFileId(Checks.required(Read.id(request.caseId(), "caseId"), "caseId"));
        Places.naming(() -> tracking.begin(file, request.finding(reference)));
        CustodyFolder.StayItem item = custody.folder(file).open();
        StayId stay = item.id();
        return Answers.created(STAYS + stay, StayResponse.from(file, item), item.version());
    }

    /** Moved, found, or lost from sight. */
    @POST
    @Once
    @Path("{id}/stints")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addStint", summary = "Add a place to a stay")
    @APIResponseSchema(value = StayResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response move(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, FindingRequest request, @Context UriInfo uri) {
        Query.none(uri);
        StayId stay = StayId.fromString(id);
        if (request.caseId() != null) {
            throw new RuleViolation(Rule.UNKNOWN_FIELD, "caseId");
        }
        Places.naming(() -> tracking.move(stay, SeenVersion.of(seen).value(), request.finding(reference)));
        return answered(stay, Answers::created);
    }

    /** Where the person was while nobody knew: what it covers of a gap gives way, the rest stays unknown. A known place is not pushed aside. */
    @POST
    @Once
    @Path("{id}/past-stints")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addPastStint", summary = "Record a past place of a stay")
    @APIResponseSchema(value = StayResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response recordPast(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, PastFindingRequest request, @Context UriInfo uri) {
        Query.none(uri);
        StayId stay = StayId.fromString(id);
        long version = SeenVersion.of(seen).value();
        Places.naming(() -> tracking.recordPast(stay, version, request.finding(reference), request.left(reference)));
        return answered(stay, Answers::created);
    }

    /** A place was known wrong: the same time, a better place or source. The version is that of the stay. */
    @PATCH
    @Path("{id}/stints/{stint}")
    @Consumes(Patch.TYPE)
    @Operation(operationId = "changeStint", summary = "Correct a place of a stay")
    @Parameter(name = "stint", in = ParameterIn.PATH, description = "Id of the place within the stay", schema = @Schema(format = "uuid"))
    @RequestBodySchema(StintChange.class)
    @APIResponseSchema(value = StayResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response correct(@PathParam("id") String id, @PathParam("stint") String stint, @HeaderParam(HttpHeaders.IF_MATCH) String seen, Patch patch,
                            @Context UriInfo uri) {
        Query.none(uri);
        StayId stay = StayId.fromString(id);
        StintId place = StintId.fromString(stint);
        long version = SeenVersion.of(seen).value();
        CaseFileId file = address.fileOf(stay);
        CustodyFolder.StintItem known = item(file, stay).stints().stream().filter(one -> one.id().equals(place)).findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        Places.naming(() -> tracking.correct(stay, version, place, StintChange.of(known, patch).finding(known, reference)));
        return answered(stay, Answers::changed);
    }

    /** Released, removed, or gone in another way. */
    @POST
    @Once
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endStay", summary = "End a stay")
    @APIResponseSchema(value = StayResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response end(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, ReleaseRequest request, @Context UriInfo uri) {
        Query.none(uri);
        StayId stay = StayId.fromString(id);
        Places.naming(() -> tracking.end(stay, SeenVersion.of(seen).value(), request.kind(), request.at()));
        return answered(stay, Answers::changed);
    }

    /** How a stay that was just written is answered. */
    private interface Form {
        Response of(String path, Record body, long version);
    }

    /** The stay as it stands now. */
    private Response answered(StayId stay, Form form) {
        CaseFileId file = address.fileOf(stay);
        CustodyFolder.StayItem item = item(file, stay);
        return form.of(STAYS + stay, StayResponse.from(file, item), item.version());
    }

    private CustodyFolder.StayItem item(CaseFileId file, StayId id) {
        return custody.folder(file).stays().stream().filter(stay -> stay.id().equals(id)).findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }
}
