package org.tanggol.members.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tanggol.access.AccessDenied;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;
import org.tanggol.members.SignIn;

/**
 * The staff door: recognises who is asking by what the session holds, sends strangers to the sign-in page, and gives
 * every answer the headers of a place where confidential text is shown. The REST door recognises its callers itself.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class Door extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Set<String> OPEN = Set.of("/sign-in", "/setup", "/invitation", "/developers/api", "/developers/problems");

    @Inject
    transient SignIn signIn;

    @Inject
    transient Caller caller;

    @Inject
    transient Event<AccessDenied> denied;

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (path.startsWith("/api/") || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/assets/")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        recognised(request).ifPresent(caller::is);
        boolean open = OPEN.contains(path.replace(".xhtml", "")) || path.startsWith("/error/") || path.startsWith("/problems/")
            || request.getDispatcherType() == DispatcherType.ERROR;
        if (!caller.isKnown() && !open) {
            sendToSignIn(request, response, path);
            return;
        }
        Optional<Permission> needed = open ? Optional.empty() : PagePermissions.needed(path);
        if (needed.isPresent() && !caller.may(needed.get())) {
            denied.fire(new AccessDenied(caller.organization(), caller.member(), null, null, needed.get()));
            refuse(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Standing> recognised(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SignedIn.TICKET) instanceof SignIn.Ticket ticket)) {
            return Optional.empty();
        }
        boolean tooLong = !(session.getAttribute(SignedIn.SINCE) instanceof Instant since) || since.plus(LONGEST).isBefore(clock.instant());
        Optional<Standing> standing = tooLong ? Optional.empty() : signIn.standing(ticket);
        if (standing.isEmpty()) {
            session.invalidate();
        }
        return standing;
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        boolean ended = request.getRequestedSessionId() != null;
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String next = path.equals("/") || path.startsWith("/index") ? "" : "next=" + URLEncoder.encode(path.replace(".xhtml", "") + query, StandardCharsets.UTF_8);
        String url = request.getContextPath() + "/sign-in" + (ended || !next.isEmpty() ? "?" : "") + (ended ? "ended=1" : "") + (ended && !next.isEmpty() ? "&" : "") + next;
        if (isPartial(request)) {
            send(response, url);
        } else {
            response.sendRedirect(url);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPartial(request)) {
            send(response, request.getContextPath() + "/error/refused");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static void send(HttpServletResponse response, String url) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
            + url.replace("&", "&amp;").replace("\"", "&quot;") + "\"></redirect></partial-response>");
    }
}
