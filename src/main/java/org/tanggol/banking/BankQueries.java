package org.tanggol.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.ledger.CashBook;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.Money;
import org.tanggol.platform.RuleViolation;

/** Reading what the bank says beside the books. */
@ApplicationScoped
@Transactional
public class BankQueries {

    /** Months of lines after the one that is shown: the bank may have seen by then what the month lacked. */
    private static final int LATER = 2;

    @Inject
    BankShelf shelf;

    @Inject
    CashBook cash;

    /** A month of a fund, whether finished or not; in five statements. */
    @Requires(Permission.READ_FUNDS)
    public BankMonth month(FundId fund, YearMonth month) {
        OrganizationVault.Box box = shelf.box();
        LocalDate end = month.atEndOfMonth();
        List<BankMonth.Account> accounts = accounts(fund);
        Map<BankLine, Set<JournalId>> lines = accounts.isEmpty() ? Map.of() : shelf.lines(fund, end.plusMonths(LATER));
        LocalDate from = accounts.stream().map(BankMonth.Account::comparedFrom).min(Comparator.naturalOrder()).orElse(end.plusDays(1));
        List<CashBook.Move> moves = accounts.isEmpty() ? List.of() : cash.moves(fund, from, end.plusDays(Suggestion.DAYS));
        Map<JournalId, CashBook.Move> byId = new HashMap<>();
        moves.forEach(move -> byId.put(move.id(), move));
        Set<JournalId> taken = new HashSet<>();
        lines.values().forEach(taken::addAll);
        List<CashBook.Move> open = moves.stream().filter(move -> !taken.contains(move.id())).toList();
        List<BankMonth.Line> shown = new ArrayList<>();
        lines.forEach((line, journals) -> {
            if (!line.on().isAfter(end) && (line.state() == BankLineState.OPEN || !line.on().isBefore(month.atDay(1)))) {
                shown.add(row(line, journals.stream().map(byId::get).filter(Objects::nonNull).toList(), open, box));
            }
        });
        Reconciliation finished = shelf.reconciliation(fund, month.atDay(1)).orElse(null);
        Comparison comparison = Comparison.at(end, finished == null ? closing(accounts, lines.keySet(), end) : finished.closing(), cash.at(fund, end), moves,
            lines.entrySet().stream().map(one -> new Comparison.Seen(one.getKey().id(), one.getKey().on(), one.getKey().amount(), List.copyOf(one.getValue()))).toList());
        Set<BankLineId> only = comparison.onlyAtTheBank().stream().map(Comparison.OnlyAtTheBank::line).collect(Collectors.toSet());
        Map<BankLineId, String> texts = lines.keySet().stream().filter(line -> only.contains(line.id())).collect(Collectors.toMap(BankLine::id, line -> line.text(box)));
        return new BankMonth(month, accounts, shown, comparison, texts, finished == null ? null
            : new BankMonth.Finished(finished.finishedBy(), finished.finishedAt(), finished.closing(), finished.book(), finished.book().equals(comparison.book())));
    }

    private static BankMonth.Line row(BankLine line, List<CashBook.Move> journals, List<CashBook.Move> open, OrganizationVault.Box box) {
        String text = line.text(box);
        return new BankMonth.Line(line.id(), line.account(), line.on(), line.amount(), text, line.state(), line.reason(box), journals,
            line.state() == BankLineState.OPEN ? Suggestion.of(line.on(), line.amount(), text, open) : List.of(), line.decidedBy(), line.decidedAt(), line.version());
    }

    /** What all accounts together held when the day had ended: the balance of the statement nearest to it, and the lines between; null where an account has no balance. */
    private static Money closing(List<BankMonth.Account> accounts, Set<BankLine> lines, LocalDate end) {
        Money sum = Money.ZERO;
        for (BankMonth.Account account : accounts) {
            BankMonth.Statement nearest = account.statements().stream().filter(statement -> statement.closing() != null && !statement.closingOn().isAfter(end.plusMonths(LATER)))
                .min(Comparator.comparing(statement -> Math.abs(ChronoUnit.DAYS.between(statement.closingOn(), end)))).orElse(null);
            if (nearest == null) {
                return null;
            }
            Money balance = nearest.closing();
            for (BankLine line : lines) {
                if (line.account().equals(account.id()) && line.on().isAfter(end) && !line.on().isAfter(nearest.closingOn())) {
                    balance = balance.minus(line.amount());
                } else if (line.account().equals(account.id()) && !line.on().isAfter(end) && line.on().isAfter(nearest.closingOn())) {
                    balance = balance.plus(line.amount());
                }
            }
            sum = sum.plus(balance);
        }
        return accounts.isEmpty() ? null : sum;
    }

    /** Accounts of a fund with their statements. */
    @Requires(Permission.READ_FUNDS)
    public List<BankMonth.Account> accounts(FundId fund) {
        OrganizationVault.Box box = shelf.box();
        Map<BankAccount, List<BankMonth.Statement>> found = new LinkedHashMap<>();
        for (Object[] row : shelf.accountsWithStatements(fund)) {
            List<BankMonth.Statement> statements = found.computeIfAbsent((BankAccount) row[0], account -> new ArrayList<>());
            if (row[1] != null) {
                statements.add(row((BankStatement) row[1]));
            }
        }
        return found.entrySet().stream().map(one -> row(one.getKey(), one.getValue(), box)).toList();
    }

    private static BankMonth.Account row(BankAccount account, List<BankMonth.Statement> statements, OrganizationVault.Box box) {
        return new BankMonth.Account(account.id(), account.name(box), account.digits(box), account.comparedFrom(), statements, account.version());
    }

    private static BankMonth.Statement row(BankStatement statement) {
        return new BankMonth.Statement(statement.id(), statement.format(), statement.state(), statement.closing(), statement.closingOn(), statement.lines(), statement.added(), statement.uploadedBy(),
            statement.uploadedAt());
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_FUNDS)
    public BankMonth.Account account(BankAccountId id) {
        BankAccount account = shelf.account(id);
        return accounts(account.fund()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_FUNDS)
    public BankMonth.Statement statement(StatementId id) {
        return row(shelf.statement(id));
    }

    /** Of which fund an account is. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_FUNDS)
    public FundId fund(BankAccountId id) {
        return shelf.account(id).fund();
    }

    /** A line as a list shows it, by the ids of its journals. */
    public record LineRow(BankLineId id, LocalDate on, Money amount, String text, BankLineState state, Set<JournalId> journals) {

        @Override
        public String toString() {
            return "LineRow " + id;
        }
    }

    /** @param state null for all */
    @Requires(Permission.READ_FUNDS)
    public long countLines(BankAccountId account, BankLineState state) {
        return shelf.countLines(account, state);
    }

    /** Lines of an account, the newest first. @param state null for all @param beforeDay and beforeId of the last one shown, or null @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_FUNDS)
    public List<LineRow> lines(BankAccountId account, BankLineState state, LocalDate beforeDay, UUID beforeId, int limit) {
        OrganizationVault.Box box = shelf.box();
        shelf.account(account);
        List<BankLine> lines = shelf.lines(account, state, beforeDay, beforeId, limit);
        Map<BankLineId, Set<JournalId>> matches = shelf.matches(lines.stream().map(BankLine::id).toList());
        return lines.stream().map(line -> new LineRow(line.id(), line.on(), line.amount(), line.text(box), line.state(), matches.getOrDefault(line.id(), Set.of()))).toList();
    }
}
