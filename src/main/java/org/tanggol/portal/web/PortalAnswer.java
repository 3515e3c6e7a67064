package org.tanggol.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** How every answer to a family is sent: its headers, its one cookie, its one sheet of style, and as few bytes as possible. */
@ApplicationScoped
class PortalAnswer {

    static final String STYLE = "/style-";
    /** No other host of the domain can set it; browsers take it over TLS, and from this machine. */
    static final String COOKIE = "__Host-TANGGOL_FAMILY";
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s*\\n\\s*");
    private static final int NOT_WORTH_IT = 600;
    private static final int NAME_BYTES = 6;

    private volatile Sheet sheet;

    private record Sheet(String name, byte[] text) { }

    /** Headers of every answer, also of a fault. */
    void protect(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Vary", "Accept-Encoding");
    }

    static String cookie(String token) {
        return COOKIE + "=" + token + "; Path=/; Secure; HttpOnly; SameSite=Strict";
    }

    static String noCookie() {
        return COOKIE + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict";
    }

    /** What the cookie says; empty for none, and for what we cannot have written. */
    static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).filter(value -> TOKEN.matcher(value).matches()).findFirst();
    }

    void page(HttpServletRequest request, HttpServletResponse response, int status, String html) throws IOException {
        send(request, response, status, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    void send(HttpServletRequest request, HttpServletResponse response, int status, String type, byte[] content) throws IOException {
        byte[] body = content;
        String accepted = request.getHeader("Accept-Encoding");
        if (content.length > NOT_WORTH_IT && accepted != null && accepted.contains("gzip")) {
            ByteArrayOutputStream small = new ByteArrayOutputStream(content.length / 3);
            try (GZIPOutputStream zip = new GZIPOutputStream(small)) {
                zip.write(content);
            }
            body = small.toByteArray();
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** Address of the sheet; another one whenever it changes. */
    String stylesheet(HttpServletRequest request) {
        return request.getContextPath() + FamilyFrame.HOME + STYLE + sheet(request.getServletContext()).name() + ".css";
    }

    /** Whatever its name says: an old page shows with the new sheet too. */
    void style(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (path.endsWith(".css")) {
            send(request, response, HttpServletResponse.SC_OK, "text/css;charset=UTF-8", sheet(request.getServletContext()).text());
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Tokens and the pages' own rules, joined once. */
    private Sheet sheet(ServletContext context) {
        Sheet known = sheet;
        if (known == null) {
            String joined = SPACE.matcher(COMMENT.matcher(read(context, "/assets/tokens.css") + "\n" + read(context, "/assets/portal.css")).replaceAll("")).replaceAll("\n").strip();
            byte[] text = joined.getBytes(StandardCharsets.UTF_8);
            known = new Sheet(name(text), text);
            sheet = known;
        }
        return known;
    }

    private static String read(ServletContext context, String resource) {
        try (InputStream in = context.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
