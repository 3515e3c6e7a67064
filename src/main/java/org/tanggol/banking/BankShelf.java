package org.tanggol.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.JournalId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Accounts, statements, lines and months that agree, on the shelf. What is not there answers NOT_FOUND. */
@ApplicationScoped
class BankShelf {

    private static final int MOST = 20_000;
    private static final int MOST_ACCOUNTS = 50;
    private static final int MOST_STATEMENTS = 500;
    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    OrganizationVault vault;

    OrganizationVault.Box box() {
        return vault.of(caller.organization());
    }

    void add(Object row) {
        em.persist(row);
    }

    void requireFund(FundId fund) {
        if (em.createQuery("select f.id from Fund f where f.id = :id", FundId.class).setParameter("id", fund).setMaxResults(1).getResultList().isEmpty()) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
    }

    BankAccount account(BankAccountId id) {
        return em.createQuery("select a from BankAccount a where a.id = :id", BankAccount.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** With its row taken: statements of one account are read one after the other, and nothing is said about their lines meanwhile. */
    BankAccount lock(BankAccountId id) {
        BankAccount account = account(id);
        em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        return account;
    }

    /** All of a fund, with their rows taken. */
    List<BankAccount> lock(FundId fund) {
        return em.createQuery("select a from BankAccount a where a.fund = :fund order by a.id.value", BankAccount.class).setParameter("fund", fund).setMaxResults(MOST_ACCOUNTS)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Accounts of a fund, the first opened first, each with a statement or none; the last statement first. */
    List<Object[]> accountsWithStatements(FundId fund) {
        return em.createQuery("select a, s from BankAccount a left join BankStatement s on s.account = a.id where a.fund = :fund order by a.openedAt, a.id.value, s.uploadedAt desc", Object[].class)
            .setParameter("fund", fund).setMaxResults(MOST_STATEMENTS).getResultList();
    }

    BankStatement statement(StatementId id) {
        return em.createQuery("select s from BankStatement s where s.id = :id", BankStatement.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    Optional<BankStatement> statement(BankAccountId account, byte[] print) {
        return em.createQuery("select s from BankStatement s where s.account = :account and s.print = :print", BankStatement.class).setParameter("account", account).setParameter("print", print)
            .setMaxResults(1).getResultList().stream().findFirst();
    }

    /** Which of these prints an account has lines of. */
    Set<String> known(BankAccountId account, List<byte[]> prints) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < prints.size(); i += AT_ONCE) {
            em.createQuery("select l.print from BankLine l where l.account = :account and l.print in :prints", byte[].class).setParameter("account", account)
                .setParameter("prints", prints.subList(i, Math.min(prints.size(), i + AT_ONCE))).setMaxResults(AT_ONCE).getResultList().forEach(print -> known.add(HexFormat.of().formatHex(print)));
        }
        return known;
    }

    BankLine line(BankLineId id) {
        return em.createQuery("select l from BankLine l where l.id = :id", BankLine.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** Of a fund, through a day, by day; with the journals each is said to be. */
    Map<BankLine, Set<JournalId>> lines(FundId fund, LocalDate through) {
        Map<BankLine, Set<JournalId>> lines = new LinkedHashMap<>();
        for (Object[] row : em.createQuery("select l, m from BankLine l left join BankMatch m on m.line = l.id where l.fund = :fund and l.on <= :through order by l.on, l.id.value", Object[].class)
                .setParameter("fund", fund).setParameter("through", through).setMaxResults(MOST).getResultList()) {
            Set<JournalId> journals = lines.computeIfAbsent((BankLine) row[0], line -> new HashSet<>());
            if (row[1] != null) {
                journals.add(((BankMatch) row[1]).journal());
            }
        }
        return lines;
    }

    /** Of an account, the newest first. @param state null for all @param beforeDay day of the last one shown, or null for the first ones */
    List<BankLine> lines(BankAccountId account, BankLineState state, LocalDate beforeDay, UUID beforeId, int limit) {
        TypedQuery<BankLine> query = em.createQuery("select l from BankLine l where l.account = :account" + (state == null ? "" : " and l.state = :state")
            + (beforeDay == null ? "" : " and (l.on < :day or l.on = :day and l.id.value < :id)") + " order by l.on desc, l.id.value desc", BankLine.class).setParameter("account", account).setMaxResults(limit);
        if (state != null) {
            query.setParameter("state", state);
        }
        return beforeDay == null ? query.getResultList() : query.setParameter("day", beforeDay).setParameter("id", beforeId).getResultList();
    }

    long countLines(BankAccountId account, BankLineState state) {
        TypedQuery<Long> query = em.createQuery("select count(l) from BankLine l where l.account = :account" + (state == null ? "" : " and l.state = :state"), Long.class).setParameter("account", account);
        return (state == null ? query : query.setParameter("state", state)).getSingleResult();
    }

    List<BankMatch> matches(BankLineId line) {
        return em.createQuery("select m from BankMatch m where m.line = :line", BankMatch.class).setParameter("line", line).setMaxResults(MOST).getResultList();
    }

    Map<BankLineId, Set<JournalId>> matches(Collection<BankLineId> lines) {
        Map<BankLineId, Set<JournalId>> found = new HashMap<>();
        if (!lines.isEmpty()) {
            em.createQuery("select m from BankMatch m where m.line in :lines", BankMatch.class).setParameter("lines", lines).setMaxResults(MOST).getResultList()
                .forEach(match -> found.computeIfAbsent(match.line(), line -> new HashSet<>()).add(match.journal()));
        }
        return found;
    }

    boolean isMatched(Collection<JournalId> journals) {
        return !em.createQuery("select m.id from BankMatch m where m.journal in :journals", UUID.class).setParameter("journals", journals).setMaxResults(1).getResultList().isEmpty();
    }

    /** All journals of a fund that a line was said to be. */
    Set<JournalId> matchedOf(FundId fund) {
        return new HashSet<>(em.createQuery("select m.journal from BankMatch m where m.fund = :fund", JournalId.class).setParameter("fund", fund).setMaxResults(MOST).getResultList());
    }

    void unmatch(BankLineId line) {
        matches(line).forEach(em::remove);
        em.flush();
    }

    /** Finished months, the last one first. */
    List<Reconciliation> reconciliations(FundId fund) {
        return em.createQuery("select r from Reconciliation r where r.fund = :fund order by r.month desc", Reconciliation.class).setParameter("fund", fund).setMaxResults(MOST_STATEMENTS).getResultList();
    }

    Optional<Reconciliation> reconciliation(FundId fund, LocalDate month) {
        return em.createQuery("select r from Reconciliation r where r.fund = :fund and r.month = :month", Reconciliation.class).setParameter("fund", fund).setParameter("month", month)
            .setMaxResults(1).getResultList().stream().findFirst();
    }

    /** The last day that bank and books have been compared for good, or null. */
    LocalDate finishedThrough(FundId fund) {
        return reconciliations(fund).stream().findFirst().map(last -> last.month().atEndOfMonth()).orElse(null);
    }
}
