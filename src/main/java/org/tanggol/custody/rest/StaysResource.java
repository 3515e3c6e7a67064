package org.tanggol.custody.rest;

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
import org.tanggol.custody.CustodyFolder;
import org.tanggol.custody.CustodyQueries;
import org.tanggol.custody.CustodyTracking;
import org.tanggol.custody.StayAddress;
import org.tanggol.custody.StayId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Page;
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
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createStay", summary = "Begin a stay")
    @APIResponseSchema(value = StayResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response begin(FindingRequest request, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId file = new CaseFileId(Checks.required(Read.id(request.caseId(), "caseId"), "caseId"));
        StayId stay = tracking.begin(file, request.finding(reference));
        CustodyFolder.StayItem item = item(file, stay);
        return Answers.created(STAYS + stay, StayResponse.from(file, item), item.version());
    }

    /** Moved, found, or lost from sight. */
    @POST
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
        tracking.move(stay, SeenVersion.of(seen).value(), request.finding(reference));
        CaseFileId file = address.fileOf(stay);
        CustodyFolder.StayItem item = item(file, stay);
        return Answers.created(STAYS + stay, StayResponse.from(file, item), item.version());
    }

    /** Released, removed, or gone in another way. */
    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endStay", summary = "End a stay")
    @APIResponseSchema(value = StayResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response end(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, ReleaseRequest request, @Context UriInfo uri) {
        Query.none(uri);
        StayId stay = StayId.fromString(id);
        tracking.end(stay, SeenVersion.of(seen).value(), request.kind(), request.at());
        CaseFileId file = address.fileOf(stay);
        CustodyFolder.StayItem item = item(file, stay);
        return Answers.changed(STAYS + stay, StayResponse.from(file, item), item.version());
    }

    private CustodyFolder.StayItem item(CaseFileId file, StayId id) {
        return custody.folder(file).stays().stream().filter(stay -> stay.id().equals(id)).findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }
}
