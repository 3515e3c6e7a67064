package org.tanggol.custody;

import java.util.Arrays;
import java.util.List;

/** How a stay in custody ended. */
public enum EndKind {
    BOND, RECOGNIZANCE, PAROLE, SUPERVISION, COURT_ORDER, OTHER_RELEASE, REMOVED, VOLUNTARY_DEPARTURE, TRANSFERRED_TO_CRIMINAL, DIED, NOT_DETAINED,
    /** Two files told of the same arrest and were joined: the other stay goes on. */
    RECORDED_TWICE;

    /** What somebody can say of a stay; that it was recorded twice comes of a merge alone. */
    public static List<EndKind> sayable() {
        return Arrays.stream(values()).filter(kind -> kind != RECORDED_TWICE).toList();
    }

    /** Whether the person is free in the country now; dated duties begin then. */
    public boolean isRelease() {
        return ordinal() <= OTHER_RELEASE.ordinal();
    }
}
