package org.tanggol.partners.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.platform.RuleViolation;

/** What an endpoint's address may look like. */
class WebhookAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "ftp://example.org/", "https:///x", "https://user:word@example.org/", "https://example.org/#x", "/hooks",
        "https://example.org:0/", "https://example.org:70000/", "https://exa mple.org/", "https://example.org/ñ", "https:example.org", "file:///etc/passwd"})
    void onlyHttpsWithAHostAndNothingHidden(String url) {
        assertThatThrownBy(() -> WebhookAddress.of(url, false)).isInstanceOf(RuleViolation.class).hasMessage("WEBHOOK_ADDRESS_REFUSED url");
    }

    @Test
    void testsMaySpeakInClearToThisMachineOnly() {
        assertThat(WebhookAddress.of("http://127.0.0.1:8080/", true).isSecure()).isFalse();
        assertThatThrownBy(() -> WebhookAddress.of("http://example.org/", true)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void partsGoOnTheWireAsTheyWereGiven() {
        WebhookAddress address = WebhookAddress.of("https://Hooks.Example.org:8443/a%20b?key=1%2F2", false);

        assertThat(address.host()).isEqualTo("hooks.example.org");
        assertThat(address.port()).isEqualTo(8443);
        assertThat(address.authority()).isEqualTo("Hooks.Example.org:8443");
        assertThat(address.target()).isEqualTo("/a%20b?key=1%2F2");
        assertThat(WebhookAddress.of("https://example.org", false).target()).isEqualTo("/");
        assertThat(WebhookAddress.of("https://[2606:4700::1111]/", false).host()).isEqualTo("2606:4700::1111");
    }
}
