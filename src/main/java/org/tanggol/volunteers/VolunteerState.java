package org.tanggol.volunteers;

import java.util.Set;

/** How far somebody is on the way to going along, and after it. */
public enum VolunteerState {
    /** Has offered to help; nothing was looked at. */
    APPLIED,
    /** Is being trained and checked. */
    SCREENING,
    /** May be asked, as long as what expires is in force. */
    CLEARED,
    /** Is not asked for a while. */
    PAUSED,
    /** Helps no more, or was not taken; sees nothing any more. */
    ENDED;

    /** Where it may go on to from here. */
    public Set<VolunteerState> next() {
        return switch (this) {
            case APPLIED -> Set.of(SCREENING, ENDED);
            case SCREENING -> Set.of(CLEARED, ENDED);
            case CLEARED -> Set.of(PAUSED, ENDED);
            case PAUSED -> Set.of(CLEARED, ENDED);
            case ENDED -> Set.of(SCREENING);      // who comes back is looked at again
        };
    }
}
