package org.tanggol.portal;

import java.time.Instant;
import java.time.LocalDate;
import org.tanggol.access.MemberId;
import org.tanggol.people.FamilyMemberId;

/**
 * An access code as staff see it; the code itself nobody sees again.
 *
 * @param lastDay on which it works, at the office
 * @param lastUsedAt null for never
 */
public record FamilyCodeRow(FamilyCodeId id, FamilyMemberId relative, MemberId madeBy, Instant madeAt, LocalDate lastDay, Instant lastUsedAt, CodeStanding standing) {

    /** Whether somebody may get in with it, now or after unlocking. */
    public boolean isAlive() {
        return standing != CodeStanding.STOPPED && standing != CodeStanding.OVER;
    }

    /** Whether staff can let it be tried again. */
    public boolean isShut() {
        return standing == CodeStanding.LOCKED || standing == CodeStanding.RESTS;
    }
}
