package org.tanggol.members;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Hashing and judging passwords: Argon2id, 19 MiB, two passes (OWASP's minimum); at least 15 characters while there is
 * no second factor (NIST SP 800-63B-4); no rules of composition. Hashing costs memory and time, so no more run at once
 * than there are cores; who waits longer than two seconds is asked to come back.
 */
@ApplicationScoped
class Passwords {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;
    private static final int PASSES = 2;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int LANES = 1;

    private final Argon2 argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id);
    private final Semaphore free = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
    private final Set<String> common = common();
    private volatile String decoy;

    /** @throws RuleViolation PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON */
    String hash(String password) {
        String text = normalized(password);
        if (text.length() < SHORTEST) {
            throw new RuleViolation(Rule.PASSWORD_TOO_SHORT, "password", SHORTEST);
        }
        if (text.length() > LONGEST) {
            throw new RuleViolation(Rule.PASSWORD_TOO_LONG, "password", LONGEST);
        }
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        if (plain.chars().distinct().count() < 5 || common.stream().anyMatch(word -> plain.replace(word, "").length() < 6)) {
            throw new RuleViolation(Rule.PASSWORD_COMMON, "password");
        }
        return limited(() -> argon2.hash(PASSES, KIBIBYTES, LANES, text.toCharArray()));
    }

    /** Takes as long for an account that does not exist as for one that does. */
    boolean matches(String hash, String password) {
        String text = normalized(password);
        if (text.length() > LONGEST) {
            return false;
        }
        return limited(() -> {
            if (hash == null) {
                if (decoy == null) {
                    decoy = argon2.hash(PASSES, KIBIBYTES, LANES, Tokens.next().toCharArray());
                }
                argon2.verify(decoy, text.toCharArray());
                return false;
            }
            return argon2.verify(hash, text.toCharArray());
        });
    }

    private static String normalized(String password) {
        return password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T limited(java.util.function.Supplier<T> work) {
        try {
            if (!free.tryAcquire(2, TimeUnit.SECONDS)) {
                throw new RuleViolation(Rule.SIGN_IN_THROTTLED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleViolation(Rule.SIGN_IN_THROTTLED);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
            Passwords.class.getResourceAsStream("common-words.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
