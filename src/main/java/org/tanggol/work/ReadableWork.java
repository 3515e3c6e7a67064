package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;

/**
 * Which of the work on a case its reader may see, once they may see the case: the one place where the classes of notes are decided. A guest sees
 * what was written for partners, and nothing of what the house plans.
 */
@ApplicationScoped
class ReadableWork {

    @Inject
    Caller caller;

    /** Classes of notes; empty for who may read none. */
    Set<NoteTier> tiers() {
        if (!caller.may(Permission.READ_NOTES)) {
            return Set.of();
        }
        if (caller.standing().isGuest()) {
            return Set.of(NoteTier.PARTNER);
        }
        return caller.may(Permission.WRITE_PRIVILEGED) ? EnumSet.allOf(NoteTier.class) : EnumSet.complementOf(EnumSet.of(NoteTier.PRIVILEGED));
    }

    boolean areTasks() {
        return !caller.standing().isGuest();
    }
}
