package org.tanggol.docketing.rest;

import org.tanggol.access.MemberId;
import org.tanggol.members.Directory;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Read;

/** Who does it; null for nobody yet. */
public record DeadlineChange(String ownerId) {

    /** @throws RuleViolation UNKNOWN_VALUE for an id that names no colleague */
    MemberId owner(Directory directory) {
        MemberId owner = ownerId == null ? null : new MemberId(Read.id(ownerId, "ownerId"));
        if (owner != null && directory.colleague(owner) == null) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "ownerId");
        }
        return owner;
    }
}
