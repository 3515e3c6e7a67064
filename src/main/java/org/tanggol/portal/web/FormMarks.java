package org.tanggol.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.tanggol.portal.CodeTrying;

/**
 * Marks a form as one that this installation gave out: a moment, chance, and a keyed fingerprint of both. Nothing is stored, neither here nor on the telephone, and
 * every node knows it. A form is good for half a day.
 */
@ApplicationScoped
class FormMarks {

    private static final Duration GOOD = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHANCE = 9;

    @Inject
    CodeTrying trying;

    @Inject
    Clock clock;

    /** @param visit whose form it is; empty where nobody is in */
    String next(String visit) {
        byte[] chance = new byte[CHANCE];
        RANDOM.nextBytes(chance);
        String form = Long.toString(clock.instant().getEpochSecond(), 36) + "." + text(chance);
        return form + "." + text(trying.mark(form + visit));
    }

    /** @param mark as it came back, or null @param visit as above */
    boolean isOurs(String mark, String visit) {
        int end = mark == null || mark.length() > 120 ? -1 : mark.lastIndexOf('.');
        if (end < 0 || mark.indexOf('.') == end) {
            return false;
        }
        String form = mark.substring(0, end);
        if (!MessageDigest.isEqual(text(trying.mark(form + visit)).getBytes(), mark.substring(end + 1).getBytes())) {
            return false;
        }
        Instant made = Instant.ofEpochSecond(Long.parseLong(form.substring(0, form.indexOf('.')), 36));
        return made.plus(GOOD).isAfter(clock.instant());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
