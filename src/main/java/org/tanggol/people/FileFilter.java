package org.tanggol.people;

import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Which case files a list holds; null and empty mean all. */
public record FileFilter(List<CaseStatus> status, Instant updatedSince) {

    public FileFilter {
        status = List.copyOf(status);
    }

    /** As the audit log keeps it: codes and times; empty for all. */
    String described() {
        StringJoiner all = new StringJoiner("&");
        if (!status.isEmpty()) {
            all.add("status=" + status.stream().map(Enum::name).collect(Collectors.joining(",")));
        }
        if (updatedSince != null) {
            all.add("updated_since=" + updatedSince);
        }
        return all.toString();
    }
}
