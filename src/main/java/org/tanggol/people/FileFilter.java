package org.tanggol.people;

import java.time.Instant;
import java.util.List;

/** Which case files a list holds; null and empty mean all. */
public record FileFilter(List<CaseStatus> status, Instant updatedSince) {

    public FileFilter {
        status = List.copyOf(status);
    }
}
