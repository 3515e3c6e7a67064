package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.members.Directory;

/** The lawyer who would appear is needed in another hearing at the same time. */
@ApplicationScoped
class LawyerElsewhere implements Consequences {

    @Inject
    Hearings hearings;

    @Inject
    Directory directory;

    @Override
    public List<Consequence> of(Proposal proposed) {
        if (proposed.setting().lawyer() == null || !(proposed.time() instanceof HearingTime.Exact exact)) {
            return List.of();
        }
        String name = directory.name(proposed.setting().lawyer());
        HearingId self = proposed.before() == null ? HearingId.next() : proposed.before().id();
        List<Consequence> found = new ArrayList<>();
        for (Hearing other : hearings.ofLawyerAround(proposed.setting().lawyer(), exact.at().instant(), self)) {
            found.add(Consequence.of(Consequence.Kind.WARNING, "lawyerElsewhere", name, other.time()));
        }
        if (found.isEmpty()) {
            found.add(Consequence.of(Consequence.Kind.TOLD, "lawyerFree", name));
        }
        return found;
    }
}
