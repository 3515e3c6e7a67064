package org.tanggol.members.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Checks {@link ForScopes}, after the token has been recognised. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeDoor implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        ForScopes needed = needed();
        if (needed != null && request.getProperty(BearerDoor.SCOPES) instanceof Set<?> held && Collections.disjoint(held, List.of(needed.value()))) {
            throw new RuleViolation(Rule.NOT_PERMITTED);
        }
    }

    private ForScopes needed() {
        if (resource.getResourceMethod() == null) {
            return null;
        }
        ForScopes own = resource.getResourceMethod().getAnnotation(ForScopes.class);
        return own != null ? own : resource.getResourceClass().getAnnotation(ForScopes.class);
    }
}
