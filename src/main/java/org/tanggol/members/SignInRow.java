package org.tanggol.members;

import java.time.Instant;
import java.util.UUID;
import org.tanggol.access.MemberId;

/**
 * A sign-in as its member sees it.
 *
 * @param factor what was shown last; null when the password was right and nothing more came
 * @param unread whether it was on a device that was new then, and the member has not said yet that it was them
 * @param current whether it is the session that asks
 */
public record SignInRow(UUID id, String browser, String platform, String network, SignInFactor factor, boolean unread, Instant begunAt, Instant seenAt,
                        boolean current, MemberId endedBy, Instant endedAt) {

    /** Whether somebody knew the password and got no further. */
    public boolean isUnfinished() {
        return factor == null;
    }
}
