package org.tanggol.platform.rest;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * What goes wrong at the commit, another's quicker change among it, comes wrapped. The server has a mapper of its own for
 * the wrapping, which answers 500 with nothing; this one is as near and is ours.
 */
@Provider
public class TransactionMapper implements ExceptionMapper<TransactionalException> {

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(TransactionalException thrown) {
        return Problems.answer(thrown, uri);
    }
}
