package org.tanggol.lawbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.deadlines.RuleBook;
import org.tanggol.deadlines.RulesRefused;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.docketing.ReckoningCause;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.jobs.Jobs;

/** Proposing rules, putting them in force, and saying on which days offices are closed. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class LawKeeping {

    /** Of a rule file, in characters. */
    public static final int LONGEST_FILE = 1_000_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    LawReading reading;

    @Inject
    OrganizationLaw law;

    @Inject
    DatesOfLaw dates;

    @Inject
    Jobs jobs;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Proposes all rules anew.
     *
     * @throws RulesRefused with every line that is wrong; nothing is kept
     * @throws RuleViolation RULES_UNCHANGED, RULES_PROPOSED while another file waits
     */
    @Requires(Permission.CURATE_LAW)
    public RuleFileId propose(String yaml) {
        RuleBook book = RuleBook.parse(Checks.required(yaml, "file").replace("\r\n", "\n"));
        if (book.version().equals(dates.version())) {
            throw new RuleViolation(Rule.RULES_UNCHANGED, "file");
        }
        long waiting = em.createQuery("select count(f) from RuleFile f where f.state = org.tanggol.lawbook.RuleFileState.PROPOSED", Long.class).getSingleResult();
        if (waiting > 0) {
            throw new RuleViolation(Rule.RULES_PROPOSED);
        }
        RuleFile file = new RuleFile(yaml, book.version(), caller.member(), clock.instant());
        em.persist(file);
        audit.record(AuditAction.RULES_PROPOSED, null, file.id().value(), book.version());
        return file.id();
    }

    /** Proposes the rules in force with another text of one of them. @throws RulesRefused @throws RuleViolation as {@link #propose}, RULE_UNKNOWN */
    @Requires(Permission.CURATE_LAW)
    public RuleFileId rewrite(String rule, String lines) {
        return propose(RuleText.with(reading.yaml(), rule, Checks.required(lines, "lines")));
    }

    /** A second lawyer puts it in force; every open deadline is looked at again. @throws RuleViolation SECOND_PERSON, NOT_FOUND */
    @Requires(Permission.CURATE_LAW)
    public void putInForce(RuleFileId id, long seen) {
        RuleFile file = file(id);
        file.requireVersion(seen);
        Instant now = clock.instant();
        file.putInForce(caller.member(), now);
        em.createQuery("select f from RuleFile f where f.state = org.tanggol.lawbook.RuleFileState.IN_FORCE and f.id <> :id", RuleFile.class).setParameter("id", id).getResultList()
            .forEach(RuleFile::supersede);
        audit.record(AuditAction.RULES_PUT_IN_FORCE, null, id.value(), file.rulesVersion(), file.proposedBy());
        changed(ReckoningCause.RULES, now);
    }

    /** It is not put in force. */
    @Requires(Permission.CURATE_LAW)
    public void refuse(RuleFileId id, long seen) {
        RuleFile file = file(id);
        file.requireVersion(seen);
        file.refuse(caller.member(), clock.instant());
        audit.record(AuditAction.RULES_REFUSED, null, id.value(), file.rulesVersion());
    }

    /** Offices are closed on a day. @throws RuleViolation FIELD_MISSING, YEAR_NOT_LOADED */
    @Requires(Permission.CURATE_LAW)
    public ClosureId close(LocalDate day, String name, String source) {
        Instant now = clock.instant();
        CourtClosure closure = new CourtClosure(day, name, source, caller.member(), now);
        try {
            dates.calendar().isOpen(day);
        } catch (RuleViolation unknown) {
            throw unknown.at("day");
        }
        em.persist(closure);
        audit.record(AuditAction.CLOSURE_ADDED, null, closure.id().value(), day);
        changed(ReckoningCause.CLOSED_DAYS, now);
        return closure.id();
    }

    /** They are open after all. */
    @Requires(Permission.CURATE_LAW)
    public void open(ClosureId id) {
        Instant now = clock.instant();
        CourtClosure closure = em.createQuery("select c from CourtClosure c where c.id = :id", CourtClosure.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        closure.remove(caller.member(), now);
        audit.record(AuditAction.CLOSURE_REMOVED, null, id.value(), closure.day());
        changed(ReckoningCause.CLOSED_DAYS, now);
    }

    private void changed(ReckoningCause cause, Instant now) {
        LawReview review = new LawReview(cause, caller.member(), now);
        em.persist(review);
        em.flush();
        law.changed();
        jobs.ask(ReviewJob.NAME, caller.organization() + "/" + review.id());
    }

    private RuleFile file(RuleFileId id) {
        return em.createQuery("select f from RuleFile f where f.id = :id", RuleFile.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }
}
