package org.tanggol.members;

import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The place that passkeys are made for: the host people type. Browsers make none for an address of digits, and none without TLS except
 * on the machine itself.
 *
 * @param origin scheme, host and port
 * @param id the host
 */
record RelyingParty(String origin, String id) {

    static RelyingParty configured() {
        return of(ConfigProvider.getConfig().getOptionalValue("tanggol.base.url", String.class).orElse("http://127.0.0.1"));
    }

    static RelyingParty of(String baseUrl) {
        URI uri = URI.create(baseUrl);
        return new RelyingParty(uri.getScheme() + "://" + uri.getRawAuthority(), uri.getHost());
    }

    /** Whether browsers make passkeys for this place at all. */
    boolean isPossible() {
        return !id.matches("[0-9.]+|\\[.*") && (origin.startsWith("https://") || id.equals("localhost"));
    }
}
