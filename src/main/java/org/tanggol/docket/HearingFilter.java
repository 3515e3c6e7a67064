package org.tanggol.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.tanggol.access.CaseFileId;

/**
 * Which hearings a list holds; null and empty mean all.
 *
 * @param from first day at the court
 * @param to last day at the court
 * @param updatedSince changed at this instant or later
 */
public record HearingFilter(LocalDate from, LocalDate to, List<HearingStatus> status, Instant updatedSince, CaseFileId file) {

    public HearingFilter {
        status = List.copyOf(status);
    }

    /** As the audit log keeps it: codes, ids and days; empty for all. */
    String described() {
        StringJoiner all = new StringJoiner("&");
        add(all, "hearing_from", from);
        add(all, "hearing_to", to);
        add(all, "status", status.isEmpty() ? null : status.stream().map(Enum::name).collect(Collectors.joining(",")));
        add(all, "updated_since", updatedSince);
        add(all, "case", file);
        return all.toString();
    }

    private static void add(StringJoiner all, String name, Object value) {
        if (value != null) {
            all.add(name + "=" + value);
        }
    }
}
