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
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Cursor;
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
    public Response list(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "text", "state", "field_office", "kind", "private", "older");
        FacilityFilter filter = new FacilityFilter(query.text("text"), query.text("state"), query.text("field_office"),
            query.choice(FacilityKind.class, "kind"), query.flag("private"), Boolean.TRUE.equals(query.flag("older")));
        Cursor cursor = query.cursor();
        FacilityPosition after = cursor == null ? null : new FacilityPosition(cursor.key(), new FacilityId(cursor.id()));
        return Page.answer(query, facilities.page(filter, after, query.limit() + 1), FacilityResponse::from,
            row -> new Cursor(row.facility().name(), row.facility().id().value()), () -> facilities.count(filter));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        FacilitySheet sheet = facilities.sheet(FacilityId.fromString(id));
        return Answers.one(FacilityResponse.from(sheet), sheet.version(), known);
    }

    /** A place that no list has. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
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
    public Response correct(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, Patch patch, @Context UriInfo uri) {
        Query.none(uri);
        SeenVersion version = SeenVersion.of(seen);
        FacilityId facility = FacilityId.fromString(id);
        curating.correct(facility, version.value(), FacilityRequest.of(facilities.sheet(facility).details(), patch).details(reference));
        FacilitySheet sheet = facilities.sheet(facility);
        return Answers.changed("facilities/" + id, FacilityResponse.from(sheet), sheet.version());
    }
}
