package org.tanggol.bonds;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.ledger.FundId;
import org.tanggol.platform.PlainSelect;

/** Through whose hands the bonds of a time went. For use cases, which have asked who may. */
@ApplicationScoped
public class BondHands {

    private static final String MOVED = "(select l.bond_id from journal j join journal_line l on l.org_id = j.org_id and l.journal_id = j.id where j.org_id = ? and j.fund_id = ? and j.on_day between ? and ?"
        + " and l.bond_id is not null)";

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    Caller caller;

    /** Who approved or paid a bond whose money moved on these days, both included. */
    public Set<MemberId> of(FundId fund, LocalDate from, LocalDate to) {
        UUID organization = caller.organization().value();
        return new HashSet<>(new PlainSelect("select a.member_id from bond_answer a where a.answer = 'APPROVED' and a.org_id = ").add("? and a.bond_id in " + MOVED, organization, organization, fund.value(), from, to)
            .add(" union select s.recorded_by from bond_step s where s.step = 'PAYMENT_MADE' and s.org_id = ? and s.bond_id in " + MOVED, organization, organization, fund.value(), from, to)
            .read(database, row -> new MemberId(row.id())));
    }
}
