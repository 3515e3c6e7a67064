package org.tanggol.desk.web;

import java.util.List;
import org.tanggol.access.Level;
import org.tanggol.audit.ExportReason;
import org.tanggol.conflicts.ConflictResult;
import org.tanggol.custody.Circuit;
import org.tanggol.custody.EndKind;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.LocatorSystem;
import org.tanggol.custody.StintKind;
import org.tanggol.disclosures.DemandKind;
import org.tanggol.docket.CheckResult;
import org.tanggol.docket.HearingType;
import org.tanggol.docket.Source;
import org.tanggol.docketing.AmendmentKind;
import org.tanggol.docketing.ClockKind;
import org.tanggol.docketing.EndCode;
import org.tanggol.docketing.ReckoningCause;
import org.tanggol.feeds.FeedDetail;
import org.tanggol.feeds.FeedWhose;
import org.tanggol.notices.Channel;
import org.tanggol.notices.NoticeKind;
import org.tanggol.notices.Outcome;
import org.tanggol.people.AliasKind;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.DetailKind;
import org.tanggol.people.HealthKind;
import org.tanggol.people.IdentifierType;
import org.tanggol.platform.faces.Say;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.retention.Kept;
import org.tanggol.retention.PurgeReason;
import org.tanggol.work.NoteTier;
import org.tanggol.work.Part;

/** Words for the codes in the audit log, which keeps values of enumerations without their type. */
final class CodeWords {

    private static final List<Class<? extends Enum<?>>> TYPES = List.of(HearingType.class, ProceedingKind.class, StintKind.class, EndKind.class, LocatorSystem.class,
        LocatorResult.class, Source.class, NoteTier.class, Part.class, IdentifierType.class, AliasKind.class, HealthKind.class, DetailKind.class, CaseOrigin.class, ConflictResult.class, Level.class, Kept.class, PurgeReason.class, DemandKind.class, ExportReason.class,
        CheckResult.class, Circuit.class, ClockKind.class, FeedWhose.class, FeedDetail.class, ReckoningCause.class, AmendmentKind.class, EndCode.class, NoticeKind.class, Channel.class, Outcome.class);

    /** Names of the rules of time: what a deadline is about, and whether it was kept in time. */
    private static final List<String> NAMED = List.of("deadlineFamily.", "deadlineKept.");

    private CodeWords() { }

    static String of(String code, Say say) {
        for (Class<? extends Enum<?>> type : TYPES) {
            for (Enum<?> value : type.getEnumConstants()) {
                if (value.name().equals(code)) {
                    return say.it(value);
                }
            }
        }
        return NAMED.stream().map(prefix -> prefix + code).filter(say.speech().words()::containsKey).map(say::of).findFirst().orElse(code);
    }
}
