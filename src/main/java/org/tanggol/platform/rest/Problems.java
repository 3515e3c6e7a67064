package org.tanggol.platform.rest;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Finds the problem document for whatever was thrown: the reason may lie some causes deep, behind the transaction. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final int DEEPEST = 12;

    private Problems() { }

    static Response answer(Throwable thrown, UriInfo uri) {
        Problem problem = of(thrown);
        Response.ResponseBuilder answer = Response.status(problem.status()).type(Problem.TYPE)
            .entity(problem.json(uri.getRequestUri().getRawPath()));
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (thrown instanceof NotAllowedException refused) {
            answer.header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    static Problem of(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
            Problem problem = known(cause);
            if (problem != null) {
                return problem;
            }
        }
        if (thrown instanceof ProcessingException) {
            return Problem.of(Rule.MALFORMED_JSON);
        }
        Problem fault = Problem.of(Rule.FAULT);
        LOG.log(Level.SEVERE, () -> "Fault " + fault.trace() + " " + places(thrown));
        return fault;
    }

    private static Problem known(Throwable thrown) {
        if (thrown instanceof RuleViolation refusal) {
            return Problem.of(refusal);
        }
        if (thrown instanceof ConstraintViolationException form) {
            return Problem.ofForm(form.getConstraintViolations().stream().map(Problems::field).toList());
        }
        if (thrown instanceof OptimisticLockException) {
            return Problem.of(Rule.VERSION_CONFLICT);
        }
        if (thrown instanceof JsonbException || thrown instanceof JsonException || thrown instanceof NoContentException) {
            return Problem.of(Rule.MALFORMED_JSON);
        }
        return thrown instanceof WebApplicationException refused ? ofHttp(refused) : null;
    }

    private static Problem ofHttp(WebApplicationException refused) {
        if (refused instanceof NotFoundException) {
            return Problem.of(Rule.NOT_FOUND);
        }
        if (refused instanceof NotAllowedException) {
            return Problem.of(Rule.METHOD_NOT_ALLOWED);
        }
        if (refused instanceof NotSupportedException) {
            return Problem.of(Rule.UNSUPPORTED_MEDIA_TYPE);
        }
        if (refused instanceof NotAcceptableException) {
            return Problem.of(Rule.NOT_ACCEPTABLE);
        }
        int status = refused.getResponse().getStatus();
        return status >= 500 ? null : Problem.ofStatus(status, refused.getResponse().getStatusInfo().getReasonPhrase());
    }

    private static Problem.Field field(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (depth++ >= 2 && node.getName() != null) {       // the method and its parameter are ours, not the caller's
                pointer.append('/').append(Problem.snake(node.getName()));
            }
        }
        return new Problem.Field("pointer", pointer.toString(), Rule.FIELD_MALFORMED.slug(), violation.getMessage());
    }

    /** Classes and places of a fault. Never its messages: they may quote what was sent or stored. */
    static String places(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
            text.append(i == 0 ? "" : "\n caused by ").append(cause.getClass().getName());
            StackTraceElement[] stack = cause.getStackTrace();
            for (int line = 0; line < Math.min(stack.length, 20); line++) {
                text.append("\n  at ").append(stack[line]);
            }
        }
        return text.toString();
    }
}
