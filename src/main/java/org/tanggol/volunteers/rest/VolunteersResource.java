package org.tanggol.volunteers.rest;

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
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.volunteers.VolunteerId;
import org.tanggol.volunteers.VolunteerQueries;

/** The register of volunteers, to read. It is kept on pages. */
@Path("v1/volunteers")
@Tag(name = "Volunteers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VolunteersResource {

    @Inject
    VolunteerQueries queries;

    /** By name; those who have ended too. */
    @GET
    @Operation(operationId = "listVolunteers", summary = "List the volunteers")
    @APIResponseSchema(value = VolunteerResponse.class, responseCode = "200")
    @ForScopes({Scope.VOLUNTEERS_READ, Scope.VOLUNTEERS_WRITE})
    public Response list(@Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(queries.all(), VolunteerResponse::from);
    }

    /** With languages and what expires when. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readVolunteer", summary = "Read one volunteer")
    @APIResponseSchema(value = VolunteerResponse.class, responseCode = "200")
    @ForScopes({Scope.VOLUNTEERS_READ, Scope.VOLUNTEERS_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        VolunteerResponse answer = VolunteerResponse.from(queries.one(VolunteerId.fromString(id)));
        return Answers.one(answer, answer.etag(), known);
    }
}
