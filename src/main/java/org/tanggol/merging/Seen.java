package org.tanggol.merging;

import org.tanggol.platform.VersionConflict;

/** The versions of a person and its file that somebody looked at before deciding. */
public record Seen(long person, long file) {

    void require(PersonState now) {
        if (now.version() != person) {
            throw new VersionConflict(now.version());
        }
        if (now.fileVersion() != file) {
            throw new VersionConflict(now.fileVersion());
        }
    }
}
