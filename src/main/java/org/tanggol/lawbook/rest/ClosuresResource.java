package org.tanggol.lawbook.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.lawbook.LawQueries;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;

/** Closed days that the organization counts with. Adding one is for a lawyer, who signs in. */
@Path("v1/closures")
@Tag(name = "Dates of law")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClosuresResource {

    @Inject
    LawQueries queries;

    /** The latest first; weekends and federal holidays are counted without standing here. */
    @GET
    @Operation(operationId = "listClosures", summary = "List days closed for once")
    @APIResponseSchema(value = ClosureResponse.class, responseCode = "200")
    @Requires(Permission.READ_REFERENCE)
    public Response list(@Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(queries.closures(), ClosureResponse::from);
    }
}
