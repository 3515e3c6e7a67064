package org.tanggol.members.rest;

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
import org.tanggol.members.ClientKeeping;
import org.tanggol.members.Scope;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;

/** Who shares cases with the client's organization. */
@Path("v1/hosts")
@Tag(name = "Tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HostsResource {

    @Inject
    ClientKeeping clients;

    /**
     * Organizations that share cases with the client's, in order of names. Ask for a token with {@code organization} to read what one shares; a
     * share that ends is gone within five seconds, and when the last one has ended the token is good for nothing.
     */
    @GET
    @Operation(operationId = "listHosts", summary = "List organizations that share cases")
    @APIResponseSchema(value = HostResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response list(@Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(clients.hosts(), HostResponse::from);
    }
}
