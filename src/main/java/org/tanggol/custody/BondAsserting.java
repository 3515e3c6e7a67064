package org.tanggol.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What is asserted about bond hearings of a case: read, recorded, withdrawn. Nothing is concluded from it. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class BondAsserting {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Of one file in one statement: what stands first, each the newest first; withdrawn ones are kept. */
    @Requires(Permission.READ_DOCKET)
    public List<BondAssertionRow> of(CaseFileId file) {
        CaseScope scope = access.scope();
        return opened(scope, scope.bind(em.createQuery("select a from BondAssertion a where a.file = :file and " + scope.on("a.file")
            + " order by case when a.withdrawnAt is null then 0 else 1 end, a.on desc, a.recordedAt desc, a.id.value desc", BondAssertion.class)).setParameter("file", file).setMaxResults(MOST)
            .getResultList());
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_DOCKET)
    public BondAssertionRow one(BondAssertionId id) {
        CaseScope scope = access.scope();
        return opened(scope, scope.bind(em.createQuery("select a from BondAssertion a where a.id = :id and " + scope.on("a.file"), BondAssertion.class)).setParameter("id", id).setMaxResults(1)
            .getResultList()).stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    private List<BondAssertionRow> opened(CaseScope scope, List<BondAssertion> found) {
        boolean readable = caller.standing().permissions().contains(Permission.READ_NOTES) && !caller.standing().isGuest();
        List<Closed> cells = new ArrayList<>();
        for (BondAssertion assertion : found) {
            for (BondAssertion.Text column : BondAssertion.Text.values()) {
                cells.add(new Closed(column.cell(assertion.file(), assertion.id()), readable || !column.isNote() ? assertion.text(column) : null));
            }
        }
        List<String> texts = vault.open(scope, cells);
        List<BondAssertionRow> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int first = i * BondAssertion.Text.values().length;
            rows.add(row(found.get(i), texts.subList(first, first + BondAssertion.Text.values().length)));
        }
        return rows;
    }

    private static BondAssertionRow row(BondAssertion assertion, List<String> texts) {
        return new BondAssertionRow(assertion.id(), assertion.file(), new AssertionEntry(BondStanding.valueOf(of(texts, BondAssertion.Text.STANDING)),
            CustodyAuthority.valueOf(of(texts, BondAssertion.Text.AUTHORITY)), of(texts, BondAssertion.Text.CITED), of(texts, BondAssertion.Text.ASSERTED_BY),
            of(texts, BondAssertion.Text.COURT), assertion.circuit(), assertion.on(), of(texts, BondAssertion.Text.DOCUMENT), of(texts, BondAssertion.Text.ARGUED)),
            assertion.recordedBy(), assertion.recordedAt(), assertion.withdrawnBy(), assertion.withdrawnAt(), of(texts, BondAssertion.Text.WITHDRAWN_WHY), assertion.version());
    }

    private static String of(List<String> texts, BondAssertion.Text column) {
        return texts.get(column.ordinal());
    }

    /** Somebody asserted something. @throws RuleViolation IN_THE_FUTURE */
    @Requires(Permission.SCHEDULE_HEARING)
    public BondAssertionId record(CaseFileId file, AssertionEntry entry) {
        FileAdmission admitted = access.toEdit(file);
        if (entry.on().isAfter(LocalDate.ofInstant(clock.instant(), caller.zone()))) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "on");
        }
        BondAssertionId id = BondAssertionId.next();
        em.persist(new BondAssertion(id, file, entry, (column, text) -> vault.close(admitted, column.cell(file, id), text), caller.member(), clock.instant()));
        audit.record(AuditAction.BOND_ASSERTED, file, id.value(), entry.on(), entry.circuit());
        return id;
    }

    /** It was recorded wrongly. @throws RuleViolation ASSERTION_WITHDRAWN, FIELD_MISSING without a reason */
    @Requires(Permission.SCHEDULE_HEARING)
    public void withdraw(BondAssertionId id, long seen, String why) {
        BondAssertion assertion = em.createQuery("select a from BondAssertion a where a.id = :id", BondAssertion.class).setParameter("id", id).setMaxResults(1).getResultList().stream()
            .findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        FileAdmission admitted = access.toEdit(assertion.file());
        assertion.requireVersion(seen);
        String reason = Checks.requiredText(why, "why", AssertionEntry.LONGEST_NAME);
        assertion.withdraw(vault.close(admitted, BondAssertion.Text.WITHDRAWN_WHY.cell(assertion.file(), id), reason), caller.member(), clock.instant());
        audit.record(AuditAction.BOND_ASSERTION_WITHDRAWN, assertion.file(), id.value(), assertion.on(), assertion.circuit());
    }
}
