package org.tanggol.deadlines;

import java.util.List;

/**
 * A deadline that somebody still has to keep or to watch, as a case has it.
 *
 * @param key names case and deadline; unique, and the order in which a review goes through them
 * @param family the question it answers
 * @param amendments what was recorded about its date
 */
public record OpenDeadline(String key, String family, Trigger trigger, List<Amendment> amendments) {

    public OpenDeadline {
        amendments = List.copyOf(amendments);
    }
}
