package org.tanggol.docket.rest;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.CaseFileId;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingAmending;
import org.tanggol.docket.HearingFilter;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingListing;
import org.tanggol.docket.HearingMoving;
import org.tanggol.docket.HearingOrder;
import org.tanggol.docket.HearingPosition;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingScheduling;
import org.tanggol.docket.HearingStatus;
import org.tanggol.members.Directory;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Cursor;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;
import org.tanggol.platform.rest.SeenVersion;
import org.tanggol.platform.rest.Shape;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/** Hearings: reading them, putting them on file, and moving them. */
@Path("v1/hearings")
@Tag(name = "Hearings")
@ApplicationScoped      // it holds nothing: to make one with all it needs takes a twentieth of an answer
@Produces(MediaType.APPLICATION_JSON)
public class HearingsResource {

    private static final String FILES = "hearings/";
    private static final String CURSOR = Query.MARK + "cursor";

    @Inject
    DocketQueries docket;

    @Inject
    HearingListing listing;

    @Inject
    HearingScheduling scheduling;

    @Inject
    HearingAmending amending;

    @Inject
    HearingMoving moving;

    @Inject
    ReferenceQueries reference;

    @Inject
    Directory directory;

    /** By day at the court, then by id; days in the filter are days at the court, the last one included. */
    @GET
    @Operation(operationId = "listHearings", summary = "List hearings")
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "hearing_from", in = ParameterIn.QUERY, description = "First day at the court", schema = @Schema(format = "date"))
    @Parameter(name = "hearing_to", in = ParameterIn.QUERY, description = "Last day at the court, itself included", schema = @Schema(format = "date"))
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "One or several, with commas between",
        schema = @Schema(type = SchemaType.ARRAY, implementation = HearingStatus.class))
    @Parameter(name = "updated_since", in = ParameterIn.QUERY)
    @Parameter(name = "case", in = ParameterIn.QUERY, description = "Id of a case file", schema = @Schema(format = "uuid"))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "By day at the court, or what changed last first",
        schema = @Schema(enumeration = {"day", "-updated_at"}))
    @Parameter(name = Shape.FIELDS, in = ParameterIn.QUERY)
    @APIResponseSchema(value = HearingResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response list(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "hearing_from", "hearing_to", "status", "updated_since", "case", "sort", Shape.FIELDS);
        HearingOrder order = query.order("day", "-updated_at").equals("day") ? HearingOrder.DAY : HearingOrder.CHANGED_LAST;
        Shape shape = Shape.of(query, HearingResponse.class);
        HearingFilter filter = filter(query);
        return Page.answer(query, listing.page(filter, order, after(query.cursor(), order), query.limit() + 1), row -> shape.of(HearingResponse.from(row)),
            row -> position(row, order), () -> listing.count(filter));
    }

    static HearingFilter filter(Query query) {
        return new HearingFilter(query.day("hearing_from"), query.day("hearing_to"), query.choices(HearingStatus.class, "status"),
            query.instant("updated_since"), query.text("case") == null ? null : CaseFileId.fromString(query.text("case")));
    }

    private static Cursor position(HearingRow row, HearingOrder order) {
        return new Cursor(order == HearingOrder.DAY ? row.time().day().map(Object::toString).orElse("") : row.updatedAt().toString(), row.id().value());
    }

    private static HearingPosition after(Cursor cursor, HearingOrder order) {
        if (cursor == null) {
            return null;
        }
        String key = cursor.key().isEmpty() ? null : cursor.key();
        HearingId id = new HearingId(cursor.id());
        return order == HearingOrder.DAY ? new HearingPosition(Read.date(key, CURSOR), null, id)
            : new HearingPosition(null, Checks.required(Read.instant(key, CURSOR), CURSOR), id);
    }

    /** The setting as it stands; one that was moved says RESET, and the hearing that took its place names it in {@code followsId}. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readHearing", summary = "Read one hearing")
    @Parameter(name = Shape.FIELDS, in = ParameterIn.QUERY)
    @APIResponseSchema(value = HearingResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Shape shape = Shape.of(Query.only(uri, Shape.FIELDS), HearingResponse.class);
        HearingRow row = docket.hearing(HearingId.fromString(id));
        return shape.one(HearingResponse.from(row), row.version(), known);
    }

    /** The time is exact, a day without an hour, or to be set. A time that has passed is refused: check the date on the notice. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createHearing", summary = "Put a hearing on file")
    @APIResponseSchema(value = HearingResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response schedule(HearingRequest request, @Context UriInfo uri) {
        Query.none(uri);
        Map<CourtId, CourtRow> courts = reference.courtsById();
        HearingRow row = docket.hearing(
            scheduling.schedule(request.proceeding(), request.setting(courts, directory), request.time(courts), request.from()));
        return Answers.created(FILES + row.id(), HearingResponse.from(row), row.version());
    }

    /**
     * Changes a hearing. Another time means that the court moved it: this setting ends and the answer is the one that replaces
     * it. With {@code "correction": true} it means that the time was known wrong, and the setting stays.
     */
    @PATCH
    @Path("{id}")
    @Consumes(Patch.TYPE)
    @Operation(operationId = "changeHearing", summary = "Change or move a hearing")
    @RequestBodySchema(HearingRequest.class)
    @APIResponseSchema(value = HearingResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response change(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, Patch patch, @Context UriInfo uri) {
        Query.none(uri);
        SeenVersion version = SeenVersion.of(seen);
        HearingId hearing = HearingId.fromString(id);
        HearingRequest request = HearingRequest.of(docket.hearing(hearing), patch.without("correction"));
        Map<CourtId, CourtRow> courts = reference.courtsById();
        HearingId standing = amending.amend(hearing, version.value(), request.time(courts), request.setting(courts, directory), request.from(),
            patch.says("correction"));
        HearingRow row = docket.hearing(standing);
        return Answers.changed(FILES + standing, HearingResponse.from(row), row.version());
    }

    /** What each source said, oldest first. */
    @GET
    @Path("{id}/versions")
    @Operation(operationId = "listHearingVersions", summary = "List what each source said about a hearing")
    @APIResponseSchema(value = HearingVersionResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response versions(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(docket.versions(HearingId.fromString(id)), HearingVersionResponse::from);
    }

    /** The court took it off its calendar. */
    @POST
    @Once
    @Path("{id}/vacation")
    @Operation(operationId = "vacateHearing", summary = "Take a hearing off the calendar")
    @APIResponseSchema(value = HearingResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response vacate(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, @Context UriInfo uri) {
        Query.none(uri);
        HearingId hearing = HearingId.fromString(id);
        moving.vacate(hearing, SeenVersion.of(seen).value());
        HearingRow row = docket.hearing(hearing);
        return Answers.changed(FILES + id, HearingResponse.from(row), row.version());
    }
}
