package org.tanggol.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.StaffVault;
import org.tanggol.imports.sheet.Sheet;
import org.tanggol.imports.sheet.SheetReading;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Takes statements of the bank. A file is read whole or not at all, and each of its lines is stored once: by the bank's own id, or else by a keyed print of day, amount, text and place among equal ones. The
 * same file, or one that overlaps, adds what is new.
 */
@ApplicationScoped
@Transactional
public class StatementReading {

    private static final int FOUR = 4;

    @Inject
    BankShelf shelf;

    @Inject
    StaffVault prints;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * OFX and CAMT are read at once; a sheet waits until its columns are confirmed.
     *
     * @return the statement; where the very same file was here before, that one, as repeated
     * @throws RuleViolation NOT_FOUND, SHEET_TOO_LARGE, STATEMENT_UNREADABLE, STATEMENT_OTHER_ACCOUNT, CURRENCY_UNKNOWN, MONTH_RECONCILED, and as {@link SheetReading#read}
     */
    @Requires(Permission.RECONCILE_FUNDS)
    public Uploaded upload(BankAccountId id, byte[] file) {
        BankAccount account = shelf.lock(id);
        if (file.length > SheetReading.LARGEST_FILE) {
            throw new RuleViolation(Rule.SHEET_TOO_LARGE, "file", SheetReading.LARGEST_FILE / 1_000_000, SheetReading.MOST_ROWS, SheetReading.MOST_COLUMNS);
        }
        byte[] print = prints.secretHash("bank file\u001f" + id + "\u001f" + sha256(file));
        BankStatement before = shelf.statement(id, print).orElse(null);
        if (before != null) {
            return new Uploaded(before.id(), true);
        }
        StatementFormat format = StatementFormat.of(file);
        BankStatement statement = new BankStatement(id, format, file, print, shelf.box(), caller.member(), clock.instant());
        shelf.add(statement);
        switch (format) {
            case OFX -> take(account, statement, OfxStatement.read(file));
            case CAMT -> take(account, statement, CamtStatement.read(file));
            case CSV -> SheetStatement.sheet(file);      // or it is refused now
        }
        return new Uploaded(statement.id(), false);
    }

    /** @param repeated whether the very same file was here before: it adds nothing */
    public record Uploaded(StatementId id, boolean repeated) { }

    /** A sheet that waits, and what its columns seem to be. @throws RuleViolation NOT_FOUND; STATE_TRANSITION_REFUSED once it has been read */
    @Requires(Permission.RECONCILE_FUNDS)
    public Waiting waiting(StatementId id) {
        BankStatement statement = shelf.statement(id);
        Sheet sheet = SheetStatement.sheet(statement.file(shelf.box()));
        return new Waiting(statement.account(), sheet, SheetColumns.guess(sheet));
    }

    /** A sheet whose columns are to be confirmed. */
    public record Waiting(BankAccountId account, Sheet sheet, SheetColumns guess) {

        @Override
        public String toString() {
            return "Waiting";
        }
    }

    /** Its columns are these: it is read. @throws RuleViolation COLUMNS_UNCLEAR, CELL_UNREADABLE, MONTH_RECONCILED, STATE_TRANSITION_REFUSED */
    @Requires(Permission.RECONCILE_FUNDS)
    public void confirm(StatementId id, SheetColumns columns) {
        BankStatement statement = shelf.statement(id);
        BankAccount account = shelf.lock(statement.account());
        take(account, statement, SheetStatement.read(SheetStatement.sheet(statement.file(shelf.box())), columns));
    }

    private void take(BankAccount account, BankStatement statement, StatementContent said) {
        if (said.account() != null && !digits(said.account()).endsWith(account.digits(shelf.box()))) {
            throw new RuleViolation(Rule.STATEMENT_OTHER_ACCOUNT, "file");
        }
        List<StatementContent.Entry> entries = said.entries().stream().filter(entry -> !entry.on().isBefore(account.comparedFrom()) && !entry.amount().isZero()).toList();
        List<byte[]> all = prints(account.id(), entries);
        Set<String> known = shelf.known(account.id(), all);
        LocalDate finished = shelf.finishedThrough(account.fund());
        int added = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (known.add(HexFormat.of().formatHex(all.get(i)))) {
                StatementContent.Entry entry = entries.get(i);
                if (finished != null && !entry.on().isAfter(finished)) {
                    throw new RuleViolation(Rule.MONTH_RECONCILED, "file", finished);
                }
                shelf.add(new BankLine(account, statement, entry, all.get(i), shelf.box()));
                added++;
            }
        }
        statement.read(said, added);
        audit.record(AuditAction.STATEMENT_READ, null, statement.id().value(), statement.format(), entries.size(), added);
    }

    private List<byte[]> prints(BankAccountId account, List<StatementContent.Entry> entries) {
        Map<String, Integer> times = new HashMap<>();
        List<byte[]> all = new ArrayList<>();
        for (StatementContent.Entry entry : entries) {
            String what = entry.bankId() != null ? "id\u001f" + entry.bankId() : entry.on() + "\u001f" + entry.amount().cents() + "\u001f" + entry.text();
            int place = times.merge(what, 1, Integer::sum);
            // some banks give one id to several lines of a day
            all.add(prints.secretHash("bank line\u001f" + account + "\u001f" + what + "\u001f" + place));
        }
        return all;
    }

    /** The last ones, however the bank writes the number: with blanks, or with stars for what it hides. */
    private static String digits(String account) {
        String digits = account.replaceAll("[^0-9]", "");
        return digits.length() <= FOUR ? digits : digits.substring(digits.length() - FOUR);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("Every platform has SHA-256", every);
        }
    }
}
