package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.consent.PartnerConsent;
import org.tanggol.consent.PartnerConsentChanged;
import org.tanggol.consent.Partners;
import org.tanggol.members.Directory;
import org.tanggol.members.Proof;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Showing one case to another organization, and ending that. What the other's staff then see is decided by {@link CaseAccess}. */
@ApplicationScoped
@Transactional
public class CaseSharing {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Partners partners;

    @Inject
    PartnerConsent consent;

    @Inject
    Directory directory;

    @Inject
    Proof proof;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A sharing that stands. @param over whether its last day is over, so that it shows nothing any more */
    public record Shared(SharingGrantId id, String partner, Level level, LocalDate lastDay, MemberId by, Instant at, boolean over) { }

    /** The other organizations here, in order of names: real ones with real ones, those of a demonstration among themselves. No sandbox. */
    @Requires(Permission.SHARE_CASES)
    public List<Partners.Partner> partners() {
        return partners.all();
    }

    /** With whom a case is shared, the first first. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_HISTORY)
    public List<Shared> of(CaseFileId file) {
        CaseScope scope = access.scope();
        LocalDate today = today();
        return scope.bind(em.createQuery("""
            select g.id, o.name, g.level, g.lastDay, g.grantedBy, g.grantedAt from SharingGrant g join Organization o on o.id.value = g.partner
            where g.file = :file and g.endedAt is null and\s""" + scope.on("g.file") + " order by g.grantedAt, g.id.value", Object[].class))
            .setParameter("file", file).setMaxResults(MOST).getResultList().stream()
            .map(row -> new Shared((SharingGrantId) row[0], (String) row[1], (Level) row[2], (LocalDate) row[3], new MemberId((UUID) row[4]), (Instant) row[5],
                row[3] != null && ((LocalDate) row[3]).isBefore(today))).toList();
    }

    /**
     * Lets the staff of another organization read a case. One that has run out makes room for a new one.
     *
     * @param level SUMMARY or FULL; FULL leaves out tasks, privileged and team notes, and what was done here with the case
     * @param lastDay at the office of the caller's organization; null or a later one for the last day of what the person agreed to
     * @throws RuleViolation NOT_FOUND, FIELD_MISSING, UNKNOWN_VALUE for no such partner, CONSENT_NEEDED, ALREADY_SHARED, END_BEFORE_START, EMERGENCY_ONLY, PROVE_AGAIN
     */
    @Requires(Permission.SHARE_CASES)
    public SharingGrantId share(CaseFileId file, OrganizationId partner, Level level, LocalDate lastDay) {
        access.toEdit(file);
        if (access.isEmergency(file)) {
            throw new RuleViolation(Rule.EMERGENCY_ONLY, "partner");
        }
        OrganizationId with = Checks.required(partner, "partner");
        partners.require(with, "partner");
        LocalDate agreed = consent.requireFor(file, with, Checks.required(level, "shareLevel"), today());
        proof.requireFresh();
        Instant now = clock.instant();
        for (SharingGrant standing : standing(file, with)) {
            if (standing.lastDay() == null || !standing.lastDay().isBefore(today())) {
                throw new RuleViolation(Rule.ALREADY_SHARED, "partner");
            }
            standing.end(caller.member(), now);
        }
        em.flush();     // the one that ran out leaves its place first
        SharingGrantId id = SharingGrantId.next();
        em.persist(new SharingGrant(id, file, with, level, lastDay == null || lastDay.isAfter(agreed) ? agreed : lastDay, caller.member(), today(), now));
        audit.record(AuditAction.CASE_SHARED, file, id.value(), with.value(), level);
        return id;
    }

    private List<SharingGrant> standing(CaseFileId file, OrganizationId partner) {
        return em.createQuery("select g from SharingGrant g where g.file = :file and g.partner = :partner and g.endedAt is null", SharingGrant.class)
            .setParameter("file", file).setParameter("partner", partner.value()).setMaxResults(2).getResultList();
    }

    /** What the other's staff have open empties itself within seconds. @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED */
    @Requires(Permission.SHARE_CASES)
    public void end(SharingGrantId id) {
        SharingGrant grant = em.createQuery("select g from SharingGrant g where g.id = :id", SharingGrant.class).setParameter("id", id).setMaxResults(1)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        access.toEdit(grant.file());
        grant.end(caller.member(), clock.instant());
        audit.record(AuditAction.SHARING_ENDED, grant.file(), id.value(), grant.partner().value());
    }

    /** The person has answered anew: what is shown beyond it is no longer shown. */
    void keepToConsent(@Observes PartnerConsentChanged change) {
        for (SharingGrant grant : standing(change.file(), change.partner())) {
            if (!consent.covers(change.file(), change.partner(), grant.level(), today())) {
                grant.end(caller.member(), clock.instant());
                audit.record(AuditAction.SHARING_ENDED, change.file(), grant.id().value(), change.partner().value());
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.organization().zone());
    }
}
