package org.tanggol.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which addresses browsers make passkeys. */
class RelyingPartyTest {

    @ParameterizedTest
    @CsvSource({"https://tanggol.example, true", "https://tanggol.example:8443, true", "http://localhost:8080, true", "http://tanggol.example, false",
        "http://127.0.0.1:8080, false", "https://203.0.113.9, false", "'https://[2001:db8::1]', false"})
    void aNameWithTlsOrTheMachineItself(String baseUrl, boolean possible) {
        assertThat(RelyingParty.of(baseUrl).isPossible()).isEqualTo(possible);
    }

    @Test
    void theOriginHasThePortAndTheIdHasNot() {
        assertThat(RelyingParty.of("https://tanggol.example:8443")).isEqualTo(new RelyingParty("https://tanggol.example:8443", "tanggol.example"));
    }
}
