package org.tanggol.members.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.OrganizationId;
import org.tanggol.members.ClientDirectory;
import org.tanggol.members.ClientKeeping;
import org.tanggol.members.Scope;

/** Gives programs their tokens: OAuth 2 client credentials (RFC 6749 section 4.4). */
@Path("v1/oauth/token")
@Tag(name = "Tokens")
@PermitAll
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    ClientKeeping clients;

    @Inject
    ClientDirectory standings;

    @Inject
    AccessTokens tokens;

    /**
     * One token, with the scopes asked for, or with all the program has. With {@code organization} it is good for the cases that one shares with the client's, to
     * read them and nothing else.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "createToken", summary = "Get an access token")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_FORM_URLENCODED,
        schema = @Schema(type = SchemaType.OBJECT, requiredProperties = "grant_type", properties = {
            @SchemaProperty(name = "grant_type", type = SchemaType.STRING, enumeration = "client_credentials"),
            @SchemaProperty(name = "scope", type = SchemaType.STRING, description = "Scopes with spaces between; all the program has when left out"),
            @SchemaProperty(name = "client_id", type = SchemaType.STRING, description = "Unless it stands in the header"),
            @SchemaProperty(name = "client_secret", type = SchemaType.STRING, description = "Unless it stands in the header"),
            @SchemaProperty(name = "organization", type = SchemaType.STRING, format = "uuid",
                description = "Id of an organization that shares cases with the client's, to read these; see GET /hosts")})))
    @APIResponse(responseCode = "200", description = "A token", content = @Content(schema = @Schema(implementation = TokenResponse.class)))
    @APIResponse(responseCode = "400", description = "Not a request of the standard",
        content = @Content(schema = @Schema(implementation = TokenErrorResponse.class)))
    @APIResponse(responseCode = "401", description = "Client id and secret do not fit",
        content = @Content(schema = @Schema(implementation = TokenErrorResponse.class)))
    @SecurityRequirement(name = "client")
    public Response token(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, MultivaluedMap<String, String> form) {
        Optional<ClientCredentials> credentials = ClientCredentials.of(authorization, form);
        Optional<Set<Scope>> allowed = credentials.flatMap(shown -> clients.authenticate(shown.id(), shown.secret()));
        if (allowed.isEmpty()) {
            return Response.status(Response.Status.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"tanggol\"")
                .entity(new TokenErrorResponse("invalid_client", "Client id and secret do not fit")).build();
        }
        if (form.getFirst("grant_type") == null) {
            return refused("invalid_request", "grant_type is missing");
        }
        if (!form.getFirst("grant_type").equals("client_credentials")) {
            return refused("unsupported_grant_type", "Only client_credentials");
        }
        Optional<Set<Scope>> scopes = asked(form.getFirst("scope"), allowed.get());
        if (scopes.isEmpty()) {
            return refused("invalid_scope", "This client may have: " + AccessTokens.wire(allowed.get()));
        }
        String id = credentials.get().id();
        Optional<OrganizationId> host = Optional.ofNullable(form.getFirst("organization")).filter(text -> !text.isBlank()).map(OrganizationId::fromString);
        if (host.isPresent() && standings.standing(id, scopes.get(), host.get()).isEmpty()) {
            return refused("invalid_target", "This organization shares nothing with the client's");     // RFC 8707 section 2
        }
        return Response.ok(new TokenResponse(tokens.issue(id, scopes.get(), host.orElse(null)), "Bearer", AccessTokens.LIFE.toSeconds(), AccessTokens.wire(scopes.get()),
            clients.isSandbox(id))).build();
    }

    private static Optional<Set<Scope>> asked(String scope, Set<Scope> allowed) {
        if (scope == null || scope.isBlank()) {
            return Optional.of(allowed);
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String one : scope.strip().split(" +")) {
            Optional<Scope> known = Scope.ofWire(one).filter(allowed::contains);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            scopes.add(known.get());
        }
        return Optional.of(scopes);
    }

    private static Response refused(String error, String description) {
        return Response.status(Response.Status.BAD_REQUEST).entity(new TokenErrorResponse(error, description)).build();
    }
}
