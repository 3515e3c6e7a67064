package org.tanggol.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** "12345678901234567890" in Base32, the secret of RFC 6238 appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void theVectorsOfTheStandardFit(long seconds, String code) {
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(seconds), 0)).hasValue(seconds / 30);
    }

    @Test
    void oneStepOfSkewIsForgivenAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = now.getEpochSecond() / 30;
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), now, 0)).hasValue(step - 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1), now, 0)).hasValue(step + 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), now, 0)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), now, 0)).isEmpty();
    }

    @Test
    void aCodeIsTakenOnceAndNoEarlierOneAfterIt() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = now.getEpochSecond() / 30;
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1), now, step)).hasValue(step + 1);
    }

    @Test
    void secretsHave160BitsAndDiffer() {
        assertThat(Totp.secret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.secret());
    }

    @Test
    void theAddressForTheAppKeepsWhatTheMailAddressHolds() {
        assertThat(Totp.uri("ABC", "lea+x@bayanihan.example", "Tanggol")).startsWith("otpauth://totp/Tanggol:lea%2Bx%40bayanihan.example?secret=ABC&issuer=Tanggol");
    }
}
