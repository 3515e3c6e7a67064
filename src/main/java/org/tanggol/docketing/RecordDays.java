package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.EndKind;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.Moment;
import org.tanggol.docket.DatesOfLaw;

/**
 * What custody and proceedings say that starts periods: a notice to appear that was served, a release on bond or conditions (8 CFR 1236.1(d)(1)), and in
 * expedited removal the arrival at a place of detention. Nothing is concluded that somebody did not write down: whether an arrest had no warrant, whether
 * a family or a child alone is held, when a removal period began, people record themselves.
 */
@ApplicationScoped
class RecordDays {

    private static final String SERVED = "nta_served";
    private static final String RELEASED = "ice_release_on_bond_or_conditions";
    private static final String ARRIVED = "arrival_at_detention_site";
    private static final Set<EndKind> ON_CONDITIONS = Set.of(EndKind.BOND, EndKind.RECOGNIZANCE, EndKind.PAROLE, EndKind.SUPERVISION);
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    DatesOfLaw dates;

    /** An event with what it follows from: a stay or a proceeding; the other is null. */
    record Fact(UUID stay, UUID proceeding, TriggerEntry entry) {

        boolean isOf(RecordedTrigger trigger) {
            return entry.event().equals(trigger.event()) && (stay != null ? stay.equals(trigger.stay()) : proceeding.equals(trigger.proceeding()));
        }
    }

    /** Of one file, of events that the rules of the caller's organization know. */
    List<Fact> of(CaseFileId file) {
        List<Fact> facts = new ArrayList<>();
        em.createQuery("select p.id.value, p.servedOn from Proceeding p where p.file = :file and p.closedOn is null and p.servedOn is not null"
            + " and p.chargingDocument = org.tanggol.proceedings.ChargingDocument.NTA_I862 order by p.id.value", Object[].class).setParameter("file", file).setMaxResults(MOST).getResultList()
            .forEach(row -> facts.add(new Fact(null, (UUID) row[0], entry(SERVED, Moment.on((LocalDate) row[1])))));
        em.createQuery("select s.id.value, s.endedAt, t.zone from Stay s join Stint t on t.stay = s where s.file = :file and s.endKind in :conditions and t.to = s.endedAt order by s.id.value",
            Object[].class).setParameter("file", file).setParameter("conditions", ON_CONDITIONS).setMaxResults(MOST).getResultList()
            .forEach(row -> facts.add(new Fact((UUID) row[0], null, entry(RELEASED, Moment.on(LocalDate.ofInstant((Instant) row[1], ZoneId.of((String) row[2])))))));
        em.createQuery("""
            select s.id.value, t.from, t.zone, t.dayOnly from Stay s join Stint t on t.stay = s
             where s.file = :file and s.endedAt is null and t.kind = org.tanggol.custody.StintKind.FACILITY
               and exists (select 1 from Proceeding p where p.file = s.file and p.closedOn is null
                 and (p.kind = org.tanggol.proceedings.ProceedingKind.CREDIBLE_FEAR or p.chargingDocument = org.tanggol.proceedings.ChargingDocument.I860))
             order by t.from""", Object[].class).setParameter("file", file).setMaxResults(1).getResultList()
            .forEach(row -> facts.add(new Fact((UUID) row[0], null, entry(ARRIVED, moment((Instant) row[1], ZoneId.of((String) row[2]), (Boolean) row[3])))));
        Set<String> known = dates.events();
        facts.removeIf(fact -> !known.contains(fact.entry().event()));
        return facts;
    }

    /** Those of these files that may have any: an import of thousands has few. */
    Set<CaseFileId> among(Collection<CaseFileId> files) {
        Set<CaseFileId> found = new LinkedHashSet<>();
        if (!files.isEmpty()) {
            found.addAll(em.createQuery("select distinct p.file from Proceeding p where p.file in :files and p.closedOn is null and (p.servedOn is not null or p.chargingDocument is not null"
                + " or p.kind = org.tanggol.proceedings.ProceedingKind.CREDIBLE_FEAR) order by p.file", CaseFileId.class).setParameter("files", files).setMaxResults(files.size()).getResultList());
            found.addAll(em.createQuery("select distinct s.file from Stay s where s.file in :files and s.endKind in :conditions order by s.file", CaseFileId.class).setParameter("files", files)
                .setParameter("conditions", ON_CONDITIONS).setMaxResults(files.size()).getResultList());
        }
        return found;
    }

    private static Moment moment(Instant at, ZoneId zone, boolean dayOnly) {
        return dayOnly ? Moment.on(LocalDate.ofInstant(at, zone)) : Moment.at(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private static TriggerEntry entry(String event, Moment at) {
        return new TriggerEntry(event, at, null, Circumstances.UNKNOWN, null, null);
    }
}
