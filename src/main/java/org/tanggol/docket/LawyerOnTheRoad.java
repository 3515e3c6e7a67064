package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.members.Directory;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/**
 * The lawyer appears in person at another court on the same day, with less time between than the way may take. No distance is known here: within a state four hours are asked for, between
 * states twelve. A convention of ours, on the safe side.
 */
@ApplicationScoped
class LawyerOnTheRoad implements Consequences {

    private static final Duration WITHIN_A_STATE = Duration.ofHours(4);
    private static final Duration BETWEEN_STATES = Duration.ofHours(12);

    @Inject
    Hearings hearings;

    @Inject
    ReferenceQueries reference;

    @Inject
    Directory directory;

    @Override
    public List<Consequence> of(Proposal proposed) {
        Setting setting = proposed.setting();
        if (setting.lawyer() == null || setting.court() == null || setting.medium() != HearingMedium.IN_PERSON || !(proposed.time() instanceof HearingTime.Exact exact)) {
            return List.of();
        }
        Instant at = exact.at().instant();
        HearingId self = proposed.before() == null ? HearingId.next() : proposed.before().id();
        List<Consequence> found = new ArrayList<>();
        for (Hearing other : hearings.ofLawyerAround(setting.lawyer(), at, BETWEEN_STATES, self)) {
            if (other.time() instanceof HearingTime.Exact there && other.isInPersonElsewhere(setting.court())) {
                Duration between = Duration.between(at, there.at().instant()).abs();
                if (between.compareTo(Hearings.USUAL_LENGTH) >= 0 && between.compareTo(way(setting.court(), other.court())) < 0) {
                    found.add(Consequence.of(Consequence.Kind.WARNING, "lawyerOnTheRoad", directory.name(setting.lawyer()), other.time(), court(other.court()).city()));
                }
            }
        }
        return found;
    }

    private Duration way(CourtId here, CourtId there) {
        return court(here).city().equals(court(there).city()) ? Duration.ZERO : court(here).state().equals(court(there).state()) ? WITHIN_A_STATE : BETWEEN_STATES;
    }

    private CourtRow court(CourtId id) {
        return reference.courtsById().get(id);
    }
}
