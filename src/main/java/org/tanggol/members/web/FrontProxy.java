package org.tanggol.members.web;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The proxy that speaks TLS for us, and what it changes. It is there when people type an {@code https} address.
 *
 * @param baseUrl the address people type
 */
public record FrontProxy(String baseUrl) {

    private static final String DEVICE = "TANGGOL_DEVICE";
    private static final Duration DEVICE_LIFE = Duration.ofDays(400);      // browsers keep none longer

    /** As the server was started. */
    public static FrontProxy configured() {
        return new FrontProxy(ConfigProvider.getConfig().getOptionalValue("tanggol.base.url", String.class).orElse(""));
    }

    private boolean isThere() {
        return baseUrl.startsWith("https://");
    }

    /**
     * The visitor's address. A proxy on this machine or in this network is believed what it says of the visitor; the last
     * address of the header is the one it added itself.
     */
    public String visitor(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String said = request.getHeader("X-Forwarded-For");
        return isThere() && said != null && isNear(peer) ? said.substring(said.lastIndexOf(',') + 1).strip() : peer;
    }

    /** The part of the visitor's address that a household or an office shares: /24 of IPv4, /48 of IPv6. */
    String network(HttpServletRequest request) {
        return prefix(visitor(request));
    }

    static String prefix(String address) {
        if (!address.matches("[0-9a-fA-F.:%]+")) {
            return "?";     // a name would be looked up
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int kept = bytes.length == 4 ? 3 : 6;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * 8;
        } catch (UnknownHostException e) {
            return "?";
        }
    }

    private static boolean isNear(String peer) {
        try {
            InetAddress address = InetAddress.getByName(peer);      // an address and no name, so nothing is looked up
            return address.isLoopbackAddress() || address.isSiteLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The cookie by which a browser is known again. @param path of the application */
    Cookie device(String token, String path) {
        Cookie cookie = new Cookie(deviceName(), token);
        cookie.setHttpOnly(true);
        cookie.setSecure(isThere());
        cookie.setPath(isThere() || path.isEmpty() ? "/" : path);
        cookie.setMaxAge((int) DEVICE_LIFE.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    /** What the cookie says; null for a browser that has none, and for what we cannot have written. */
    String device(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(deviceName())).map(Cookie::getValue)
            .filter(value -> value.matches("[A-Za-z0-9_-]{43}")).findFirst().orElse(null);
    }

    private String deviceName() {
        return isThere() ? "__Host-" + DEVICE : DEVICE;
    }

    /** That browsers come by TLS only, for a year, and to hosts below this one too; empty where there is no TLS. */
    Optional<String> transportSecurity() {
        return isThere() ? Optional.of("max-age=31536000; includeSubDomains") : Optional.empty();
    }

    /** The session travels over TLS only, and no other host of the domain can set the cookie. */
    void protect(SessionCookieConfig cookie) {
        if (isThere()) {
            cookie.setName("__Host-" + cookie.getName());
            cookie.setPath("/");
            cookie.setSecure(true);
        }
    }
}
