package org.tanggol.notices;

import java.util.Locale;
import java.util.UUID;

/**
 * A message on its way: its id, which is the same on each attempt, where to, and neutral words.
 *
 * @param to an e-mail address or a phone number; null where there is none
 */
public record Parcel(UUID message, Channel channel, String to, Locale language, String subject, String words) {

    @Override
    public String toString() {
        return "Parcel " + message;
    }
}
