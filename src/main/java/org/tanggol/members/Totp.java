package org.tanggol.members;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.HashingAlgorithm;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Time-based one-time passwords (RFC 6238): six digits, steps of thirty seconds, SHA-1, because that is what every authenticator app
 * does; one step of clock skew is forgiven either way (section 5.2).
 */
final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int SKEW = 1;
    private static final int SECRET_CHARACTERS = 32;      // 160 bits, as long as the hash (RFC 4226 section 4)
    private static final DefaultCodeGenerator CODES = new DefaultCodeGenerator(HashingAlgorithm.SHA1, DIGITS);

    private Totp() { }

    /** A new secret in Base32. */
    static String secret() {
        return new DefaultSecretGenerator(SECRET_CHARACTERS).generate();
    }

    /**
     * The step whose code this is.
     *
     * @param after the last step taken: a code of that step or an earlier one is refused (section 5.2, "must not accept the second attempt")
     * @return empty when the code is of no step near now
     */
    static OptionalLong step(String secret, String code, Instant now, long after) {
        long middle = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = middle - SKEW; step <= middle + SKEW; step++) {      // all of them, so that time tells nothing
            boolean same = MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (same && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(String secret, long step) {
        try {
            return CODES.generate(secret, step);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException("The secret is not Base32", e);
        }
    }

    /** What the QR code says; the app shows issuer and account. */
    static String uri(String secret, String account, String issuer) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + secret + "&issuer=" + encoded(issuer)
            + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
