package org.tanggol.imports;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.ArrayList;
import org.tanggol.access.MemberId;
import org.tanggol.custody.StayId;
import org.tanggol.people.KnownPerson;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.reference.FacilityId;

/** What is on record about one case, as far as an import compares with it. */
final class KnownCase {

    /** @param open whether the matter goes on */
    record KnownMatter(ProceedingId id, ProceedingKind kind, boolean open) { }

    /** @param ended null while it goes on; @param facility where the person is, or was last */
    record KnownStay(StayId id, Instant began, Instant ended, FacilityId facility, Instant since) { }

    final KnownPerson person;
    final List<KnownMatter> matters = new ArrayList<>();
    final List<KnownStay> stays = new ArrayList<>();
    /** Kind, day and wall clock of every hearing. */
    final Set<String> settings = new HashSet<>();
    final Set<MemberId> team = new HashSet<>();
    final Set<String> notes = new HashSet<>();

    KnownCase(KnownPerson person) {
        this.person = person;
    }

    KnownStay openStay() {
        return stays.stream().filter(stay -> stay.ended() == null).findFirst().orElse(null);
    }

    KnownMatter matter(ProceedingKind kind) {
        return matters.stream().filter(matter -> matter.kind() == kind && matter.open()).findFirst().orElse(null);
    }
}
