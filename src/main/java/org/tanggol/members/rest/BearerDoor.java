package org.tanggol.members.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.tanggol.access.Caller;
import org.tanggol.members.ClientDirectory;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Recognises programs by their token; resources that are {@link PermitAll} need none. A cookie is no way in: a page in
 * somebody's browser must not be able to call the API.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class BearerDoor implements ContainerRequestFilter {

    /** Property of the request that holds the scopes of the token. */
    static final String SCOPES = "org.tanggol.scopes";

    private static final String SCHEME = "Bearer ";

    @Context
    ResourceInfo resource;

    @Inject
    AccessTokens tokens;

    @Inject
    ClientDirectory clients;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceClass() != null && resource.getResourceClass().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        AccessTokens.Bearer bearer = bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        caller.is(clients.standing(bearer.clientId(), bearer.scopes(), bearer.host()).orElseThrow(() -> new RuleViolation(Rule.SIGN_IN_FIRST)));
        request.setProperty(SCOPES, bearer.scopes());
    }

    private AccessTokens.Bearer bearer(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new RuleViolation(Rule.SIGN_IN_FIRST);
        }
        return tokens.read(authorization.substring(SCHEME.length()).strip()).orElseThrow(() -> new RuleViolation(Rule.SIGN_IN_FIRST));
    }
}
