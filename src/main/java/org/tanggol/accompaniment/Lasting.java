package org.tanggol.accompaniment;

import java.time.Duration;

/** How long after its planned end something about a request is still there. */
final class Lasting {

    /** Courts run late: so long who has accepted still sees where to be. */
    static final Duration LATE = Duration.ofHours(3);
    /** So long it can be reported how it went. */
    static final Duration REPORTABLE = Duration.ofHours(48);

    private Lasting() { }
}
