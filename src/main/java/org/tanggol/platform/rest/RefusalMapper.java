package org.tanggol.platform.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tanggol.platform.RuleViolation;

/** A refusal of ours. */
@Provider
public class RefusalMapper implements ExceptionMapper<RuleViolation> {

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(RuleViolation thrown) {
        return Problems.answer(thrown, uri);
    }
}
