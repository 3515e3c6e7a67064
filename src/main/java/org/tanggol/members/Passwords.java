package org.tanggol.members;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Hashing and judging passwords: Argon2id, 19 MiB, two passes (OWASP's minimum); at least 15 characters while there is
 * no second factor, 12 with one; no rules of composition, no forced change. Hashing costs memory and time, so no more run at once
 * than there are cores; who waits longer than two seconds is asked to come back in a moment.
 */
@ApplicationScoped
class Passwords {

    /** Shortest password, in characters, of somebody without a second factor (NIST SP 800-63B-4 section 3.1.1.2). */
    static final int ALONE = 15;
    /** Shortest with one; the standard would let 8 pass. */
    static final int WITH_SECOND_FACTOR = 12;
    static final int LONGEST = 128;
    private static final int WAIT_SECONDS = 2;
    private static final int PASSES = 2;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int LANES = 1;

    private final Argon2 argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id);
    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final GuessablePasswords guessable = GuessablePasswords.read();
    private volatile String decoy;

    /**
     * @param shortest {@link #ALONE} or {@link #WITH_SECOND_FACTOR}
     * @param context words an attacker would try first: names of the member and the organization, the address
     * @throws RuleViolation PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON, SIGN_IN_CROWDED
     */
    String hash(String password, int shortest, Collection<String> context) {
        String text = normalized(password);
        int length = text.codePointCount(0, text.length());
        if (length < shortest) {
            throw new RuleViolation(Rule.PASSWORD_TOO_SHORT, "password", shortest);
        }
        if (length > LONGEST) {
            throw new RuleViolation(Rule.PASSWORD_TOO_LONG, "password", LONGEST);
        }
        if (guessable.contains(text, context)) {
            throw new RuleViolation(Rule.PASSWORD_COMMON, "password");
        }
        return limited(() -> argon2.hash(PASSES, KIBIBYTES, LANES, text.toCharArray()));
    }

    /** A short number that is never enough by itself and is looked at ten times at most: no rule of length or of words. */
    String hashPin(String pin) {
        return limited(() -> argon2.hash(PASSES, KIBIBYTES, LANES, normalized(pin).toCharArray()));
    }

    /** Takes as long for an account that does not exist as for one that does. */
    boolean matches(String hash, String password) {
        String text = normalized(password);
        if (text.codePointCount(0, text.length()) > LONGEST) {
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

    <T> T limited(java.util.function.Supplier<T> work) {
        try {
            if (!free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new RuleViolation(Rule.SIGN_IN_CROWDED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleViolation(Rule.SIGN_IN_CROWDED);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
