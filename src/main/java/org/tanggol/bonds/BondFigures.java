package org.tanggol.bonds;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Money;
import org.tanggol.platform.PlainSelect;

/** Bonds as figures: days and sums, of all cases, and no names. For use cases, which have asked who may. */
@ApplicationScoped
public class BondFigures {

    private static final int MOST = 20_000;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    Caller caller;

    /**
     * A bond whose money a fund was asked for, as it stood at the end of a day.
     *
     * @param funding where its money was
     * @param since the day of the last step
     * @param amount as set, or asked for
     * @param granted day of the last decision before the money was sent; this and the others null where it has not happened
     * @param cancelled the day it ended
     */
    public record Row(BondId id, CaseFileId file, BondFunding funding, LocalDate since, Money amount, LocalDate granted, LocalDate posted, LocalDate released, LocalDate cancelled, LocalDate refunded,
                      LocalDate forfeited) {

        /** Whether it has been where it is for longer than it should, and money or a notice is waited for: it is to be asked after. */
        public boolean isOverdue(LocalDate today) {
            return (funding == BondFunding.CANCELLED || funding == BondFunding.CANCELLATION_NOTICED || funding == BondFunding.REFUND_CLAIMED) && since.plusDays(funding.patience()).isBefore(today);
        }

        /** Whether the refund is to come. */
        public boolean isToCome() {
            return posted != null && refunded == null && forfeited == null;
        }
    }

    /** Of a fund, or of all where it is null; steps after the day have not happened. */
    public List<Row> on(FundId fund, LocalDate day) {
        UUID organization = caller.organization().value();
        PlainSelect select = new PlainSelect("select b.id, b.file_id, coalesce(b.amount_cents, b.asked_cents), (select t.funding from bond_step t where t.org_id = b.org_id and t.bond_id = b.id and t.on_day <= ")
            .add("? order by t.number desc limit 1), max(s.on_day)" + last("'BOND_SET'") + last("'RECEIPT_ARRIVED'") + last("'RELEASED'") + last("'CANCELLATION'") + last("'REFUND_ARRIVED'")
                + last("'BREACH_FINAL'") + " from bond b join bond_step s on s.org_id = b.org_id and s.bond_id = b.id and s.on_day <= ? where b.org_id = ? and b.fund_id is not null", day, day, organization);
        if (fund != null) {
            select.add(" and b.fund_id = ?", fund.value());
        }
        return select.add(" group by b.org_id, b.id, b.file_id, b.amount_cents, b.asked_cents order by b.id limit ?", MOST).read(database, row -> {
            BondId id = new BondId(row.id());
            CaseFileId file = new CaseFileId(row.id());
            Money amount = new Money(row.number());
            return new Row(id, file, BondFunding.valueOf(row.text()), row.day(), amount, row.day(), row.day(), row.day(), row.day(), row.day(), row.day());
        });
    }

    private static String last(String step) {
        return ", max(case when s.step = " + step + " then s.on_day end)";
    }
}
