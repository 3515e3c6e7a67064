package org.tanggol.reference.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/** Immigration courts. */
@Path("v1/courts")
@Tag(name = "Reference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CourtsResource {

    @Inject
    ReferenceQueries reference;

    /** All of them, by name. */
    @GET
    @Operation(operationId = "listCourts", summary = "List the immigration courts")
    @APIResponseSchema(value = CourtResponse.class, responseCode = "200")
    @Requires(Permission.READ_REFERENCE)
    public Response list(@Context UriInfo uri) {
        Query.only(uri);
        return Page.whole(reference.courts(), CourtResponse::from);
    }

    /** Public data, the same for every organization. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readCourt", summary = "Read one court")
    @APIResponseSchema(value = CourtResponse.class, responseCode = "200")
    @Requires(Permission.READ_REFERENCE)
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        CourtRow court = reference.courtsById().get(CourtId.fromString(id));
        if (court == null) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        CourtResponse answer = CourtResponse.from(court);
        return Answers.one(answer, answer.etag(), known);
    }
}
