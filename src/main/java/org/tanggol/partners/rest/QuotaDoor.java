package org.tanggol.partners.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.tanggol.access.Caller;
import org.tanggol.partners.Allowance;
import org.tanggol.partners.Quotas;
import org.tanggol.partners.Window;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Lets each program in so often, after its token has been recognised; every answer says how often it still may. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 100)
public class QuotaDoor implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ALLOWANCE = "org.tanggol.allowance";
    private static final String PROGRAM = "org.tanggol.program";

    @Inject
    Quotas quotas;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        String client = caller.isKnown() ? caller.standing().client() : null;
        if (client == null) {
            return;     // public addresses; the token's has a throttle of its own
        }
        Allowance allowance = quotas.take(client);
        request.setProperty(ALLOWANCE, allowance);
        request.setProperty(PROGRAM, client);
        if (!allowance.admitted()) {
            throw new RuleViolation(Rule.RATE_LIMITED);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(ALLOWANCE) instanceof Allowance allowance)) {
            return;
        }
        Allowance now = allowance;
        if (response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()) {
            quotas.giveBack((String) request.getProperty(PROGRAM));
            now = allowance.givenBack();
        }
        response.getHeaders().putSingle("RateLimit-Policy", now.policy());
        response.getHeaders().putSingle("RateLimit", "\"" + Window.CLIENT + "\";r=" + now.left() + ";t=" + now.seconds());
        if (!now.admitted()) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, now.seconds());
        }
    }
}
