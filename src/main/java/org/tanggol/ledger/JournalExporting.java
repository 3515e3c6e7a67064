package org.tanggol.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.audit.ExportReason;

/** The journal of a fund as rows of a sheet, one for each line, part by part; written down before the first row leaves. Ids and numbers, no names; papers and remarks only with a reason. */
@ApplicationScoped
@Transactional
public class JournalExporting {

    /** First row of the sheet. */
    public static final List<String> HEADINGS = List.of("number", "day", "event", "line", "account", "restriction_id", "bond_id", "party_id", "debit", "credit", "reverses", "reversed_by", "posted_at", "document",
        "memo");

    private static final int AT_ONCE = 250;

    @Inject
    LedgerQueries queries;

    @Inject
    AuditLog audit;

    /** @param cells in the order of the headings @param last number of the last journal */
    public record Part(List<List<String>> cells, long last, boolean isLast) { }

    /** Begins an export of all that the filter lets through. @param reason why papers and remarks are wanted too, in which somebody may be named; null for an export without them */
    @Requires(Permission.READ_FUNDS)
    public void begin(FundId fund, JournalFilter filter, ExportReason reason) {
        audit.record(AuditAction.JOURNAL_EXPORTED, null, fund.value(), queries.countJournals(fund, filter), reason,
            filter.parameters().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("&")));
    }

    /** @param after number where the part before ended; zero for the first @param withWords whether there was a reason */
    @Requires(Permission.READ_FUNDS)
    public Part part(FundId fund, JournalFilter filter, long after, boolean withWords) {
        List<LedgerQueries.JournalRow> rows = queries.journalsAfter(fund, filter, after, AT_ONCE);
        List<List<String>> cells = new ArrayList<>();
        rows.forEach(row -> cells.addAll(cells(row, withWords)));
        return new Part(cells, rows.isEmpty() ? after : rows.get(rows.size() - 1).number(), rows.size() < AT_ONCE);
    }

    private static List<List<String>> cells(LedgerQueries.JournalRow row, boolean withWords) {
        List<List<String>> cells = new ArrayList<>();
        int number = 0;
        for (Line line : row.lines()) {
            number++;
            cells.add(Arrays.asList(Long.toString(row.number()), row.on().toString(), row.event().name(), Integer.toString(number), line.account().code(), line.restriction().toString(), text(line.bond()),
                text(line.party()), line.side() == Side.DEBIT ? line.amount().decimal() : null, line.side() == Side.CREDIT ? line.amount().decimal() : null, text(row.reverses()), text(row.reversedBy()),
                row.postedAt().toString(), withWords ? row.document() : null, withWords ? row.memo() : null));
        }
        return cells;
    }

    private static String text(Object value) {
        return Objects.toString(value, null);
    }
}
