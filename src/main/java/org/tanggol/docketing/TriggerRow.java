package org.tanggol.docketing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.Moment;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.Source;

/**
 * A recorded trigger, opened.
 *
 * @param hearing the hearing whose day it is, or null
 * @param stay the stay in custody it follows from, or null
 * @param proceeding the proceeding it follows from, or null
 * @param source null where it follows from one of these
 * @param at the local day, or the instant at its place
 * @param setOn day the court set the hearing, or null
 * @param document the paper it stands in, or null
 */
public record TriggerRow(TriggerId id, CaseFileId file, HearingId hearing, UUID stay, UUID proceeding, String event, Moment at, LocalDate setOn, Circumstances circumstances, Source source, String document,
    MemberId recordedBy, Instant recordedAt, boolean withdrawn, Instant updatedAt, long version) {

    static TriggerRow of(RecordedTrigger trigger, String document) {
        return new TriggerRow(trigger.id(), trigger.file(), trigger.hearing(), trigger.stay(), trigger.proceeding(), trigger.event(), trigger.at(), trigger.daySet(), trigger.circumstances(), trigger.source(), document,
            trigger.recordedBy(), trigger.recordedAt(), trigger.isWithdrawn(), trigger.updatedAt(), trigger.version());
    }

    /** Whether it follows from custody or a proceeding, and is corrected there. */
    public boolean isOfRecord() {
        return stay != null || proceeding != null;
    }

    @Override
    public String toString() {
        return "TriggerRow " + id;
    }
}
