package org.tanggol.merging;

import java.time.Duration;

/** How long a merge can be undone, and what was where before is kept. */
final class UndoTime {

    static final Duration LONGEST = Duration.ofDays(30);

    private UndoTime() { }
}
