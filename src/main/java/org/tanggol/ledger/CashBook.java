package org.tanggol.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tanggol.access.Caller;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.PlainSelect;

/** Cash of a fund (1010, 1020 and 1030 together) as a bank would see it: what moves between these accounts moves nothing. For use cases, which have asked who may. */
@ApplicationScoped
public class CashBook {

    private static final int MOST = 20_000;
    private static final String MOVED = "sum(case l.side when 'DEBIT' then l.amount_cents else -l.amount_cents end)";
    private static final String CASH = "('1010', '1020', '1030')";

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    FundShelf shelf;

    @Inject
    Caller caller;

    /**
     * A journal that changes what lies at the bank.
     *
     * @param moved what came; less than zero for what went
     * @param cancels the journal that this one undoes or is undone by, or null
     */
    public record Move(JournalId id, long number, JournalEvent event, LocalDate on, Money moved, JournalId cancels, String document, String memo) {

        @Override
        public String toString() {
            return "Move " + number;
        }
    }

    /** By day, both days included. */
    public List<Move> moves(FundId fund, LocalDate from, LocalDate to) {
        OrganizationVault.Box box = shelf.box();
        return new PlainSelect("select j.id, j.seq, j.event, j.on_day, " + MOVED + ", coalesce(j.reverses_id, r.id), t.text_p2 from journal j"
            + " join journal_line l on l.org_id = j.org_id and l.journal_id = j.id and l.account in " + CASH + " join journal_text t on t.org_id = j.org_id and t.journal_id = j.id"
            + " left join journal r on r.org_id = j.org_id and r.reverses_id = j.id where j.org_id = ")
            .add("? and j.fund_id = ? and j.on_day between ? and ? group by j.id, j.seq, j.event, j.on_day, j.reverses_id, r.id, t.text_p2 having " + MOVED + " <> 0 order by j.on_day, j.seq limit ?",
                caller.organization().value(), fund.value(), from, to, MOST)
            .read(database, row -> {
                UUID id = row.id();
                long number = row.number();
                JournalEvent event = JournalEvent.valueOf(row.text());
                LocalDate on = row.day();
                Money moved = new Money(row.number());
                UUID cancels = row.id();
                JournalText text = JournalText.open(box, JournalText.TABLE, id, new Confidential(row.bytes()));
                return new Move(new JournalId(id), number, event, on, moved, cancels == null ? null : new JournalId(cancels), text.document(), text.memo());
            });
    }

    /** What lay in cash when this day had ended. */
    public Money at(FundId fund, LocalDate day) {
        UUID organization = caller.organization().value();
        return new PlainSelect("select (select coalesce(sum(balance_cents), 0) from account_balance where account in " + CASH + " and org_id = ").add("? and fund_id = ?)", organization, fund.value())
            .add(" - (select coalesce(" + MOVED + ", 0) from journal j join journal_line l on l.org_id = j.org_id and l.journal_id = j.id and l.account in " + CASH
                + " where j.org_id = ? and j.fund_id = ? and j.on_day > ?)", organization, fund.value(), day)
            .read(database, row -> new Money(row.number())).get(0);
    }
}
