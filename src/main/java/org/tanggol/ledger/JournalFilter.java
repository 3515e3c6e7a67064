package org.tanggol.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which journals of a fund; null for no limit.
 *
 * @param from first day
 * @param to last day
 * @param event only of one event
 */
public record JournalFilter(LocalDate from, LocalDate to, JournalEvent event) {

    public static final JournalFilter ALL = new JournalFilter(null, null, null);

    public boolean isAll() {
        return equals(ALL);
    }

    /** As parameters of an address. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (from != null) {
            parameters.put("from", from.toString());
        }
        if (to != null) {
            parameters.put("to", to.toString());
        }
        if (event != null) {
            parameters.put("event", event.name());
        }
        return parameters;
    }
}
