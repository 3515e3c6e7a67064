package org.tanggol.platform.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Takes the print of a request that names an {@code Idempotency-Key}, before its body is read. */
@Provider
@Priority(Priorities.USER)
public class RequestPrinting implements ContainerRequestFilter {

    /** The standard has a string of structured fields, in quotes; a bare word is taken too. */
    private static final String FORM = "\"[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]{1,120}\"|[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,120}";

    @Context
    ResourceInfo resource;

    @Inject
    RequestPrint print;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(Once.HEADER);
        if (key == null || !HttpMethod.POST.equals(request.getMethod()) || resource.getResourceMethod() == null
            || !resource.getResourceMethod().isAnnotationPresent(Once.class)) {
            return;
        }
        String text = key.strip();
        if (!text.matches(FORM)) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, Query.MARK + Once.HEADER);
        }
        byte[] body = request.getEntityStream().readNBytes(Wire.LARGEST + 1);
        request.setEntityStream(new ByteArrayInputStream(body));
        print.is(text.startsWith("\"") ? text.substring(1, text.length() - 1) : text, digest(request, body));
    }

    private static byte[] digest(ContainerRequestContext request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
