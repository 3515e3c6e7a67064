package org.tanggol.partners.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.partners.ApiDocument;
import org.tanggol.platform.rest.Query;

/** The description itself: public, because it holds nothing but the form of the API. */
@Path("v1/openapi.json")
@Tag(name = "Description")
@PermitAll
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DescriptionResource {

    @Inject
    ApiDocument document;

    /** OpenAPI 3.1, as it was made when this server was built. */
    @GET
    @Operation(operationId = "readDescription", summary = "Read this description")
    @APIResponse(responseCode = "200", description = "The description", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The version named is current")
    public Response read(@Context Request request, @Context UriInfo uri) {
        Query.none(uri);
        EntityTag version = new EntityTag(document.fingerprint());
        CacheControl cache = new CacheControl();
        cache.setNoCache(true);     // kept, and asked about each time: a new release is seen at once
        cache.setNoTransform(false);
        Response.ResponseBuilder current = request.evaluatePreconditions(version);
        return (current == null ? Response.ok(document.text()) : current).tag(version).cacheControl(cache).build();
    }
}
