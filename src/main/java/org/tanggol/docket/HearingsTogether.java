package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.CourtId;

/** One notice of a court that moves many hearings: a judge's day, or a whole court's. All of those chosen move, or none. */
@ApplicationScoped
@Transactional
public class HearingsTogether {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    TypedWords typed;

    @Inject
    HearingMoving moving;

    @Inject
    HearingScheduling scheduling;

    @Inject
    CaseAccess access;

    /** A hearing as the caller saw it. */
    public record Chosen(HearingId id, long seen) { }

    /**
     * To where they move.
     *
     * @param day day at each court
     * @param time wall clock at each court; null keeps the hour of each
     */
    public record Target(LocalDate day, LocalTime time) {

        /** @throws RuleViolation FIELD_MISSING, TIME_SKIPPED, TIME_TWICE, HEARING_WITHOUT_DAY for what was never set */
        HearingTime of(HearingTime before) {
            Checks.required(day, "day");
            if (before instanceof HearingTime.Exact exact) {
                LocalTime at = time == null ? exact.at().local().toLocalTime() : time;
                return new HearingTime.Exact(CourtTime.of(LocalDateTime.of(day, at), exact.at().zone(), Optional.of(exact.at().offset())));
            }
            if (before instanceof HearingTime.Control control) {
                return time == null ? new HearingTime.Control(day, control.zone()) : new HearingTime.Exact(CourtTime.of(LocalDateTime.of(day, time), control.zone(), Optional.empty()));
            }
            throw new RuleViolation(Rule.HEARING_WITHOUT_DAY);
        }
    }

    /**
     * Scheduled hearings of one day at one court, of the cases that may be read in full.
     *
     * @param judge part of a name, in whatever letters; null for every judge
     */
    @Requires(Permission.SCHEDULE_HEARING)
    public List<HearingRow> onDay(LocalDate day, CourtId court, String judge) {
        CaseScope scope = access.scope();
        List<HearingRow> all = typed.open(scope, scope.bind(em.createQuery("select p.kind, " + HearingColumns.OF_H + HearingColumns.DISPUTED + """

             from Hearing h join Proceeding p on p.id = h.proceeding
            where h.status = org.tanggol.docket.HearingStatus.SCHEDULED and h.time.day = :day and h.court = :court and\s""" + scope.on("h.file") + " order by h.time.startsAt, h.id.value", Object[].class))
            .setParameter("day", day).setParameter("court", court).setMaxResults(MOST).getResultList().stream().map(HearingColumns::row).toList());
        String wanted = judge == null ? "" : judge.strip().toLowerCase(Locale.ROOT);
        return all.stream().filter(hearing -> wanted.isEmpty() || hearing.setting().judge() != null && hearing.setting().judge().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    /** What would follow for each; nothing is written. @throws HearingRefused for the first that cannot move */
    @Requires(Permission.SCHEDULE_HEARING)
    public Map<HearingId, List<Consequence>> preview(List<HearingRow> hearings, Target target) {
        Map<HearingId, List<Consequence>> found = new LinkedHashMap<>();
        for (HearingRow hearing : hearings) {
            try {
                found.put(hearing.id(), scheduling.preview(new Proposal(hearing.file(), hearing, hearing.setting(), target.of(hearing.time()))));
            } catch (RuleViolation why) {
                throw new HearingRefused(hearing.id(), why);
            }
        }
        return found;
    }

    /**
     * Moves them all.
     *
     * @throws HearingRefused for the first that cannot move; then none has
     * @throws RuleViolation FIELD_MISSING when none is chosen, or without a day or a source
     */
    @Requires(Permission.SCHEDULE_HEARING)
    public int move(List<Chosen> chosen, Target target, Source source) {
        if (chosen.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "hearings");
        }
        Checks.required(target.day(), "day");
        Checks.required(source, "source");
        for (Chosen one : chosen) {
            try {
                HearingRow before = hearing(one.id());
                moving.reset(one.id(), one.seen(), target.of(before.time()), before.setting(), source);
            } catch (RuleViolation why) {
                throw new HearingRefused(one.id(), why);
            }
        }
        return chosen.size();
    }

    private HearingRow hearing(HearingId id) {
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("select p.kind, " + HearingColumns.OF_H + HearingColumns.DISPUTED + " from Hearing h join Proceeding p on p.id = h.proceeding where h.id = :id and "
            + scope.on("h.file"), Object[].class)).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst().map(row -> typed.open(scope, HearingColumns.row(row)))
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }
}
