package org.tanggol.reference.rest;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Cursor;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.SeenVersion;
import org.tanggol.reference.FacilityCurating;
import org.tanggol.reference.FacilityFilter;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityKind;
import org.tanggol.reference.FacilityPosition;
import org.tanggol.reference.FacilityQueries;
import org.tanggol.reference.FacilitySheet;
import org.tanggol.reference.ReferenceQueries;

/** Places of detention: public data, the same for every organization. */
@Path("v1/facilities")
@Tag(name = "Reference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FacilitiesResource {

    @Inject
    FacilityQueries facilities;

    @Inject
    FacilityCurating curating;

    @Inject
    ReferenceQueries reference;

    /** By name, then by id. {@code text} looks in names, earlier names, codes and places; {@code older=true} adds places of older lists. */
    @GET
    @Operation(operationId = "listFacilities", summary = "List places of detention")
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Looked for in names, earlier names, codes and places")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "Two letters, USPS")
    @Parameter(name = "field_office", in = ParameterIn.QUERY, description = "Code of the ERO field office")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Kind of place", schema = @Schema(implementation = FacilityKind.class))
    @Parameter(name = "private", in = ParameterIn.QUERY, description = "Only those run, or not run, by a company", schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(name = "older", in = ParameterIn.QUERY, description = "Also places of older lists", schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponseSchema(value = FacilityResponse.class, responseCode = "200")
    @Requires(Permission.READ_REFERENCE)
    public Response list(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "text", "state", "field_office", "kind", "private", "older");
        FacilityFilter filter = new FacilityFilter(query.text("text"), query.text("state"), query.text("field_office"),
            query.choice(FacilityKind.class, "kind"), query.flag("private"), Boolean.TRUE.equals(query.flag("older")));
        Cursor cursor = query.cursor();
        FacilityPosition after = cursor == null ? null : new FacilityPosition(cursor.key(), new FacilityId(cursor.id()));
        return Page.answer(query, facilities.page(filter, after, query.limit() + 1), FacilityResponse::from,
            row -> new Cursor(row.facility().name(), row.facility().id().value()), () -> facilities.count(filter));
    }

    /** With its address, all its codes and the newest facts of each kind. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readFacility", summary = "Read one place of detention")
    @APIResponseSchema(value = FacilityResponse.class, responseCode = "200")
    @Requires(Permission.READ_REFERENCE)
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        FacilitySheet sheet = facilities.sheet(FacilityId.fromString(id));
        return Answers.one(FacilityResponse.from(sheet), sheet.version(), known);
    }

    /** A place that no list has. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createFacility", summary = "Add a place of detention")
    @APIResponseSchema(value = FacilityResponse.class, responseCode = "201")
    @Requires(Permission.CURATE_REFERENCE)
    public Response add(FacilityRequest request, @Context UriInfo uri) {
        Query.none(uri);
        FacilityId id = curating.add(request.details(reference), request.code());
        FacilitySheet sheet = facilities.sheet(id);
        return Answers.created("facilities/" + id, FacilityResponse.from(sheet), sheet.version());
    }

    /** Somebody knows better; what was corrected bears the day of the correction as its source. */
    @PATCH
    @Path("{id}")
    @Consumes(Patch.TYPE)
    @Operation(operationId = "changeFacility", summary = "Correct a place of detention")
    @RequestBodySchema(FacilityRequest.class)
    @APIResponseSchema(value = FacilityResponse.class, responseCode = "200")
    @Requires(Permission.CURATE_REFERENCE)
    public Response correct(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, Patch patch, @Context UriInfo uri) {
        Query.none(uri);
        SeenVersion version = SeenVersion.of(seen);
        FacilityId facility = FacilityId.fromString(id);
        curating.correct(facility, version.value(), FacilityRequest.of(facilities.sheet(facility).details(), patch).details(reference));
        FacilitySheet sheet = facilities.sheet(facility);
        return Answers.changed("facilities/" + id, FacilityResponse.from(sheet), sheet.version());
    }
}
