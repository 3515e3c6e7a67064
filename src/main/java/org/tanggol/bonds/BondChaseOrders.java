package org.tanggol.bonds;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.OrganizationId;
import org.tanggol.ledger.BondId;
import org.tanggol.platform.PlainSelect;

/** Which bonds of any organization somebody should ask after, read before anybody is known: ids alone. */
@ApplicationScoped
@Transactional
public class BondChaseOrders {

    /** Where money is out and somebody else is to act. */
    private static final Set<BondFunding> CHASED = Set.of(BondFunding.SENT, BondFunding.CONFIRMED, BondFunding.NOT_RELEASED, BondFunding.CANCELLED, BondFunding.CANCELLATION_NOTICED, BondFunding.REFUND_CLAIMED);
    private static final int AT_ONCE = 500;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    /**
     * A bond that has been too long where it is.
     *
     * @param actors in whose name the task may be made, the first who still works there: whoever recorded the last step, asked for the money, opened the bond
     * @param round how often patience has run out since
     */
    public record Order(OrganizationId organization, BondId bond, BondFunding funding, LocalDate since, int round, List<MemberId> actors) { }

    /** @param today where the server is: a day more or less does not matter here */
    @Open("a job must know for whom it acts before it can act for them")
    public List<Order> due(LocalDate today) {
        List<Order> due = new ArrayList<>();
        for (BondFunding funding : CHASED) {
            int patience = funding.patience();
            new PlainSelect("select b.org_id, b.id, b.since_on, (select s.recorded_by from bond_step s where s.org_id = b.org_id and s.bond_id = b.id order by s.number desc limit 1), b.asked_by, b.opened_by from bond b where ")
                .add("b.funding = ? and b.since_on < ?", funding, today.minusDays(patience))
                .add(" and not exists (select 1 from bond_chase c where c.org_id = b.org_id and c.bond_id = b.id and c.since_on = b.since_on and c.round = floor(datediff(?, b.since_on) / ?)) limit " + AT_ONCE, today, patience)
                .read(database, row -> {
                    OrganizationId organization = new OrganizationId(row.id());
                    BondId bond = new BondId(row.id());
                    LocalDate since = row.day();
                    Set<UUID> actors = new LinkedHashSet<>(Stream.of(row.id(), row.id(), row.id()).filter(one -> one != null).toList());
                    return new Order(organization, bond, funding, since, (int) (ChronoUnit.DAYS.between(since, today) / patience), actors.stream().map(MemberId::new).toList());
                }).forEach(due::add);
        }
        return due;
    }
}
