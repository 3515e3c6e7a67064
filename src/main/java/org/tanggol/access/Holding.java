package org.tanggol.access;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files somebody holds more of than of the rest, for the length of one request.
 *
 * @param elsewhere of every file that is in neither set
 * @param full grows with the files that are opened in the request
 * @param emergencies those of the first set that an emergency alone opens
 */
record Holding(Level elsewhere, Set<CaseFileId> full, Set<CaseFileId> summary, Set<CaseFileId> emergencies) {

    /** Who sees everything of the organization. */
    static Holding everything() {
        return new Holding(Level.FULL, Set.of(), Set.of(), Set.of());
    }

    Level of(CaseFileId file) {
        return full.contains(file) ? Level.FULL : summary.contains(file) ? elsewhere.or(Level.SUMMARY) : elsewhere;
    }

    /** The files of which at least that much is seen; null for all of the organization. */
    Set<CaseFileId> atLeast(Level least) {
        if (elsewhere.isAtLeast(least)) {
            return null;
        }
        Set<CaseFileId> files = new HashSet<>(full);
        if (Level.SUMMARY.isAtLeast(least)) {
            files.addAll(summary);
        }
        return files;
    }

    /** Equal for holdings that let the same be seen: ids in order, so that it can be compared between requests. */
    String described() {
        return elsewhere + " " + new TreeSet<>(full.stream().map(CaseFileId::value).toList()) + new TreeSet<>(summary.stream().map(CaseFileId::value).toList());
    }

    /** A file is being opened in this transaction, and whoever opens it sees it. Not a copy with one more: an import opens ten thousand. */
    void founded(CaseFileId file) {
        if (elsewhere != Level.FULL) {
            full.add(file);
        }
    }
}
