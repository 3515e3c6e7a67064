package org.tanggol.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.logging.Logger;
import org.tanggol.platform.Rule;

/**
 * The outer door of the API: nothing is kept by caches, and no error page of the server or of the web pages gets out. It lets in as
 * many at once as the server can serve well; the others are told at once to come again, so that a rush costs those who are in nothing.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ApiDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** Requests at once: enough to keep processors and database busy, few enough that each is answered in a fraction of a second. */
    static final int PLACES = Math.max(32, 16 * Runtime.getRuntime().availableProcessors());
    private static final Logger LOG = Logger.getLogger(ApiDoor.class.getName());

    private final transient Semaphore places = new Semaphore(PLACES);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            write(request, response, Problem.of(Rule.CROWDED));
            return;
        }
        try {
            chain.doFilter(request, new WithoutPages(request, response));
        } catch (ServletException | RuntimeException e) {
            Problem fault = Problem.of(Rule.FAULT);
            LOG.severe(() -> "Fault " + fault.trace() + " " + Problems.places(e));
            write(request, response, fault);
        } finally {
            places.release();
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.TYPE);
        response.getOutputStream().write(problem.json(request.getRequestURI()).getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    /** Turns what would become an error page into a problem document. */
    private static final class WithoutPages extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse response;

        WithoutPages(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            write(request, response, problem(status));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);      // the message is the server's own and may quote what was sent
        }

        private static Problem problem(int status) {
            return switch (status) {
                case 404 -> Problem.of(Rule.NOT_FOUND);
                case 405 -> Problem.of(Rule.METHOD_NOT_ALLOWED);
                case 406 -> Problem.of(Rule.NOT_ACCEPTABLE);
                case 415 -> Problem.of(Rule.UNSUPPORTED_MEDIA_TYPE);
                default -> status >= 500 ? Problem.of(Rule.FAULT) : Problem.ofStatus(status, "Refused");
            };
        }
    }
}
