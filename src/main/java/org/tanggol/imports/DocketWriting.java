package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.docket.ClosedSetting;
import org.tanggol.docket.Hearing;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingVersion;
import org.tanggol.docket.HearingWords;
import org.tanggol.docket.Hearings;
import org.tanggol.docket.Setting;
import org.tanggol.docket.Source;
import org.tanggol.docket.TypedWords;
import org.tanggol.proceedings.Proceeding;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.proceedings.Proceedings;

/** Writes the matters and hearings of a file. What is past at the court goes on record as held; what is to come is scheduled. */
@ApplicationScoped
class DocketWriting {

    @Inject
    Proceedings proceedings;

    @Inject
    Hearings hearings;

    @Inject
    TypedWords typed;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    void write(EntryWriting.Target target, Additions additions, Instant now, List<Effect> effects) {
        CaseFileId file = target.file();
        Map<ProceedingKind, Proceeding> opened = new EnumMap<>(ProceedingKind.class);
        for (Entry.Matter matter : additions.matters()) {
            if (!opened.containsKey(matter.kind())) {
                LocalDate day = matter.servedOn() != null ? matter.servedOn() : LocalDate.ofInstant(now, caller.zone());
                Proceeding proceeding = Proceeding.open(file, target.person().id(), matter.kind(), matter.court(), matter.document(), matter.servedOn(), day, now);
                proceedings.add(proceeding);
                opened.put(matter.kind(), proceeding);
                audit.record(AuditAction.PROCEEDING_OPENED, file, proceeding.id().value(), matter.kind());
                effects.add(Effect.of(EffectKind.PROCEEDING, file, proceeding.id().value()));
            }
        }
        for (Entry.Setting setting : additions.settings()) {
            Proceeding of = opened.computeIfAbsent(setting.matter(), kind -> proceedings.get(target.known().matter(kind).id()));
            Setting all = new Setting(setting.type(), setting.court(), setting.judge(), setting.medium(), setting.room(), null, null, null);
            ClosedSetting closed = typed.close(target.admitted(), HearingId.next(), all);
            Hearing hearing = setting.isPast(now) ? Hearing.onRecord(of, closed, setting.time(), Source.COUNSEL, now)
                : Hearing.schedule(of, closed, setting.time(), Source.COUNSEL, now);
            hearings.add(hearing, new HearingVersion(hearing, hearing.time(), hearing.source(), now, caller.member()));
            audit.record(AuditAction.HEARING_SCHEDULED, file, hearing.id().value(), hearing.type(), HearingWords.of(hearing.time()), hearing.source());
            effects.add(Effect.of(EffectKind.HEARING, file, hearing.id().value()));
        }
    }
}
