package org.tanggol.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.proceedings.ChargingDocument;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.proceedings.ProceedingOutcome;
import org.tanggol.reference.CourtId;

/** Proceedings of one file, each with its settings. */
public record DocketFolder(List<ProceedingItem> proceedings) {

    /** One matter. */
    public record ProceedingItem(ProceedingId id, ProceedingKind kind, CourtId court, ChargingDocument chargingDocument, LocalDate servedOn,
                                 LocalDate openedOn, LocalDate closedOn, String outcome, long version, Instant updatedAt, List<HearingRow> hearings) {
        public boolean isOpen() {
            return closedOn == null;
        }

        /** How it ended, where that is a code; or null. */
        public ProceedingOutcome ending() {
            return ProceedingOutcome.of(outcome);
        }
    }

    /** @throws RuleViolation NOT_FOUND when the setting is none of this file */
    public HearingRow hearing(HearingId id) {
        return all().stream().filter(hearing -> hearing.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** Settings to come, the next first; what is to be set comes last. */
    public List<HearingRow> upcoming() {
        return all().stream().filter(hearing -> hearing.status() == HearingStatus.SCHEDULED).sorted(byTime()).toList();
    }

    /** Settings that were held, moved or vacated, newest first. */
    public List<HearingRow> past() {
        return all().stream().filter(hearing -> hearing.status() != HearingStatus.SCHEDULED).sorted(byTime().reversed()).toList();
    }

    /** The next setting with a day, or null. */
    public HearingRow next() {
        return upcoming().stream().filter(hearing -> hearing.time().day().isPresent()).findFirst().orElse(null);
    }

    public List<ProceedingItem> openProceedings() {
        return proceedings.stream().filter(ProceedingItem::isOpen).toList();
    }

    private List<HearingRow> all() {
        return proceedings.stream().flatMap(proceeding -> proceeding.hearings().stream()).toList();
    }

    private static Comparator<HearingRow> byTime() {
        return Comparator.comparing((HearingRow hearing) -> hearing.time().day().orElse(LocalDate.MAX))
            .thenComparing(hearing -> hearing.startsAt() == null ? Instant.MAX : hearing.startsAt());
    }
}
