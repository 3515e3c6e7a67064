package org.tanggol.members.web;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The proxy that speaks TLS for us, and what it changes. It is there when people type an {@code https} address.
 *
 * @param baseUrl the address people type
 */
record FrontProxy(String baseUrl) {

    static FrontProxy configured() {
        return new FrontProxy(ConfigProvider.getConfig().getOptionalValue("tanggol.base.url", String.class).orElse(""));
    }

    private boolean isThere() {
        return baseUrl.startsWith("https://");
    }

    /**
     * The visitor's address. A proxy on this machine or in this network is believed what it says of the visitor; the last
     * address of the header is the one it added itself.
     */
    String visitor(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String said = request.getHeader("X-Forwarded-For");
        return isThere() && said != null && isNear(peer) ? said.substring(said.lastIndexOf(',') + 1).strip() : peer;
    }

    private static boolean isNear(String peer) {
        try {
            InetAddress address = InetAddress.getByName(peer);      // an address and no name, so nothing is looked up
            return address.isLoopbackAddress() || address.isSiteLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
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
