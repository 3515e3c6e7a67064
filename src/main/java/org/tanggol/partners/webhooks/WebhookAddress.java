package org.tanggol.partners.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Where an endpoint is: https with a host, without user or fragment. Its text may hold a secret and is in no message. */
public record WebhookAddress(URI uri) {

    /** Longest text. */
    static final int LONGEST = 500;

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LAST_PORT = 65_535;

    /**
     * @param plainAllowed whether http will do; for tests, to this machine only
     * @throws RuleViolation WEBHOOK_ADDRESS_REFUSED, FIELD_MISSING, FIELD_TOO_LONG
     */
    static WebhookAddress of(String text, boolean plainAllowed) {
        String url = Checks.requiredText(text, "url", LONGEST);
        try {
            URI uri = new URI(url);
            boolean scheme = "https".equalsIgnoreCase(uri.getScheme())
                || plainAllowed && "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && HERE.contains(uri.getHost().toLowerCase(Locale.ROOT));
            if (!scheme || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null || uri.getPort() == 0 || uri.getPort() > LAST_PORT
                || !url.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new RuleViolation(Rule.WEBHOOK_ADDRESS_REFUSED, "url");
            }
            return new WebhookAddress(uri);
        } catch (URISyntaxException e) {
            throw new RuleViolation(Rule.WEBHOOK_ADDRESS_REFUSED, "url");
        }
    }

    boolean isSecure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** Without the brackets of an IPv6 address. */
    String host() {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure() ? HTTPS : HTTP;
    }

    /** What the header Host says. */
    String authority() {
        return uri.getPort() >= 0 ? uri.getHost() + ":" + uri.getPort() : uri.getHost();
    }

    /** Path and query as they go on the wire. */
    String target() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    @Override
    public String toString() {
        return "WebhookAddress";
    }
}
