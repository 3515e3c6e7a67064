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
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tanggol.access.AccessDenied;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.members.Proof;
import org.tanggol.members.SignIn;
import org.tanggol.members.Stage;

/**
 * The staff door: recognises who is asking by what the session holds, sends strangers to the
 * sign-in page and whoever has only shown the password to the page that asks for more, and gives
 * every answer the headers of a place where confidential text is shown. The REST door recognises its callers itself.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class Door extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> OPEN = Set.of("/sign-in", "/setup", "/invitation", "/developers/api", "/developers/problems");
    private static final Map<Stage, String> PLACES = Map.of(Stage.CODE, "/second-step", Stage.ENROL, "/enrol", Stage.PASSKEY, "/passkey");
    private static final String FAMILIES = "/portal";
    private static final String STILL = "/people/still";     // whether a page may stay open
    private static final Pattern POLL = Pattern.compile("(^|:)poll[A-Za-z]*$");

    @Inject
    transient SignIn signIn;

    @Inject
    transient Caller caller;

    @Inject
    transient Event<AccessDenied> denied;

    @Inject
    transient Proof proof;

    private String transportSecurity;       // looked up once, as every answer of the API passes here

    @Override
    public void init() {
        transportSecurity = FrontProxy.configured().transportSecurity().orElse(null);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // pages set a longer one of their own; an answer of the API is data and never a page
        response.setHeader("Content-Security-Policy", path.startsWith("/api/") ? "default-src 'none'; frame-ancestors 'none'; sandbox" : "frame-ancestors 'none'");
        if (transportSecurity != null) {
            response.setHeader("Strict-Transport-Security", transportSecurity);
        }
        if (path.startsWith("/api/") || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/assets/") || isOfFamilies(path)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        Optional<SignIn.Recognised> recognised = recognised(request);
        recognised.map(SignIn.Recognised::standing).ifPresent(caller::is);
        String page = path.replace(".xhtml", "");
        boolean open = OPEN.contains(page) || path.startsWith("/error/") || path.startsWith("/problems/")
            || request.getDispatcherType() == DispatcherType.ERROR;
        if (!open && !caller.isKnown()) {
            sendTo("/sign-in", request.getRequestedSessionId() != null, request, response, path);
        } else if (!open && !mayBeOn(page, recognised.get().stage())) {
            sendTo(recognised.get().stage() == Stage.IN ? "/my-day" : PLACES.get(recognised.get().stage()), false, request, response,
                PLACES.containsValue(page) ? "/" : path);
        } else if (!open && isRefused(path)) {
            refuse(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Families have a door of their own: who is signed in here is nobody there. */
    private static boolean isOfFamilies(String path) {
        return path.equals(FAMILIES) || path.startsWith(FAMILIES + "/");
    }

    private boolean isRefused(String path) {
        Optional<Permission> needed = PagePermissions.needed(path).filter(permission -> !caller.may(permission));
        needed.ifPresent(lacking -> denied.fire(new AccessDenied(caller.organization(), caller.member(), null, null, lacking)));
        return needed.isPresent();
    }

    /** Whoever is not in yet sees one page and nothing else; whoever is in has no use for the page that asks for a code. */
    private static boolean mayBeOn(String page, Stage stage) {
        return stage == Stage.IN ? !page.equals(PLACES.get(Stage.CODE)) : page.equals(PLACES.get(stage));
    }

    private Optional<SignIn.Recognised> recognised(HttpServletRequest request) throws UnsupportedEncodingException {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SignedIn.TICKET) instanceof SignIn.Ticket ticket)) {
            return Optional.empty();
        }
        Optional<SignIn.Recognised> recognised = signIn.recognise(ticket, isPolling(request));
        if (recognised.isEmpty()) {
            session.invalidate();
        }
        recognised.ifPresent(known -> request.setAttribute(SignedIn.RECOGNISED, known));
        recognised.map(SignIn.Recognised::provedAt).ifPresent(proof::is);
        return recognised;
    }

    /** A page that asks by itself does so from a form with this name; everything else somebody did. */
    static boolean isPolling(HttpServletRequest request) throws UnsupportedEncodingException {
        if (STILL.equals(request.getServletPath())) {
            return true;
        }
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return false;
        }
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());      // before the first parameter is read: afterwards it is too late
        }
        String source = request.getParameter("jakarta.faces.source");
        return source != null && POLL.matcher(source).find();
    }

    private static void sendTo(String place, boolean ended, HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String next = path.equals("/") || path.startsWith("/index") ? "" : "next=" + URLEncoder.encode(path.replace(".xhtml", "") + query, StandardCharsets.UTF_8);
        String url = request.getContextPath() + place + (ended || !next.isEmpty() ? "?" : "") + (ended ? "ended=1" : "") + (ended && !next.isEmpty() ? "&" : "") + next;
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
