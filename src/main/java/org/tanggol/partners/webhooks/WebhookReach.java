package org.tanggol.partners.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.ConfigProvider;

/** How far webhooks may go: to the public internet over https. Tests alone may add this machine. */
@ApplicationScoped
class WebhookReach {

    private static final String TESTS = "tanggol.webhooks.allow-private";

    private final boolean loopback = ConfigProvider.getConfig().getOptionalValue(TESTS, Boolean.class).orElse(false);

    /** The address to connect to; in clear to this machine only. */
    InetAddress resolve(WebhookAddress to) throws AddressRefused, UnknownHostException {
        InetAddress found = PublicAddresses.of(to.host(), loopback);
        if (!to.isSecure() && !found.isLoopbackAddress()) {
            throw new AddressRefused();
        }
        return found;
    }

    /** @throws org.tanggol.platform.RuleViolation WEBHOOK_ADDRESS_REFUSED */
    WebhookAddress address(String text) {
        return WebhookAddress.of(text, loopback);
    }
}
