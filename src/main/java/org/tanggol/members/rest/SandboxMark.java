package org.tanggol.members.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.tanggol.access.Caller;
import org.tanggol.members.Directory;

/** Says on every answer to a token whether all in it is fictional. */
@Provider
@ApplicationScoped
public class SandboxMark implements ContainerResponseFilter {

    private static final String HEADER = "Tanggol-Sandbox";

    @Inject
    Caller caller;

    @Inject
    Directory directory;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (caller.isKnown() && directory.organization().demo()) {
            response.getHeaders().putSingle(HEADER, "true");
        }
    }
}
