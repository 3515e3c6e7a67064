package org.tanggol.reference.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/** Immigration courts. */
@Path("v1/courts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CourtsResource {

    @Inject
    ReferenceQueries reference;

    /** All of them, by name. */
    @GET
    public Response list(@Context UriInfo uri) {
        Query.only(uri);
        return Page.whole(reference.courts(), CourtResponse::from);
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        CourtRow court = reference.courtsById().get(CourtId.fromString(id));
        if (court == null) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        return Response.ok(CourtResponse.from(court)).build();
    }
}
