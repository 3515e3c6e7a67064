package org.tanggol.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.access.Caller;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Role;
import org.tanggol.access.Standing;
import org.tanggol.members.Inviting;
import org.tanggol.platform.Ids;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;

/**
 * {@code deploy/bench postings}: postings a second in the server, on one fund and on a hundred, beside a plain transaction that holds a balance, adds two lines and writes the balance, through the same pool.
 * It asserts nothing; the figures are kept in docs/performance.md.
 */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
@EnabledIfSystemProperty(named = "tanggol.drill", matches = "postings", disabledReason = "a benchmark")
class PostingSpeedIT {

    private static final int CLIENTS = 16;
    private static final int FUNDS = 100;
    private static final long WARM_UP_SECONDS = 15;
    private static final long SECONDS = 20;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("UTC"));

    @Inject
    Inviting inviting;

    @Inject
    FundKeeping keeping;

    @Inject
    LedgerQueries queries;

    @Inject
    Ledger ledger;

    @Inject
    Caller caller;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private final OrganizationId organization = OrganizationId.next();
    private final MemberId treasurer = MemberId.next();

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    private interface Work {
        void once(int number) throws Exception;
    }

    @Test
    void postingsASecond() throws Exception {
        inviting.found(new Organization(organization, "Speed", null, ZoneId.of("UTC"), Instant.parse("2026-01-01T00:00:00Z")));
        as();
        List<Pot> pots = new ArrayList<>();
        for (int i = 0; i < FUNDS; i++) {
            FundId fund = keeping.open(new FundTerms("Fund " + i, "Bank", Set.of(), Money.ZERO, null, null, null));
            pots.add(new Pot(fund, queries.folder(fund).pots().get(0).id()));
        }
        tables();
        ContainerDatabase.report("| | one fund | " + FUNDS + " funds |");
        ContainerDatabase.report("| --- | --- | --- |");
        for (int round = 0; round < 2; round++) {
            double ours = rate(number -> post(pots.get(0)));
            double plain = rate(number -> plain(0));
            double oursMany = rate(number -> post(pots.get(number % FUNDS)));
            double plainMany = rate(number -> plain(number % FUNDS));
            ContainerDatabase.report(String.format(Locale.ROOT, "| Tanggol, a second | %.0f | %.0f |", ours, oursMany));
            ContainerDatabase.report(String.format(Locale.ROOT, "| plain JDBC, a second | %.0f | %.0f |", plain, plainMany));
            ContainerDatabase.report(String.format(Locale.ROOT, "| ratio | %.2f | %.2f |", ours / plain, oursMany / plainMany));
        }
    }

    private void as() {
        caller.is(new Standing(treasurer, organization, null, EnumSet.of(Role.BOND_TREASURER), Set.of(Permission.values()), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
    }

    private void post(Pot pot) throws Exception {
        transaction.begin();
        ledger.post(new Voucher(TODAY, "Paper", null, null), Posting.giftReceived(pot, Money.ofDollars(1)));
        transaction.commit();
    }

    private void tables() throws Exception {
        com.mysql.cj.jdbc.MysqlDataSource owner = new com.mysql.cj.jdbc.MysqlDataSource();
        owner.setUrl(System.getProperty("tanggol.db.url"));
        try (Connection connection = owner.getConnection(System.getProperty("tanggol.db.user"), System.getProperty("tanggol.db.password")); Statement statement = connection.createStatement()) {
            statement.execute("create table speed_balance (fund int primary key, cents bigint not null) engine = InnoDB");
            statement.execute("create table speed_line (id binary(16) not null, line int not null, fund int not null, account char(4) not null, cents bigint not null, at datetime(6) not null, primary key (id, line)) engine = InnoDB");
            for (int i = 0; i < FUNDS; i++) {
                statement.execute("insert into speed_balance values (" + i + ", 0)");
            }
        }
    }

    /** What somebody would write who wants a balance that is right and two lines, and nothing else. */
    private void plain(int fund) throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection()) {
            long cents;
            try (PreparedStatement select = connection.prepareStatement("select cents from speed_balance where fund = ? for update")) {
                select.setInt(1, fund);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    cents = rows.getLong(1);
                }
            }
            byte[] id = java.nio.ByteBuffer.allocate(16).putLong(Ids.next().getMostSignificantBits()).putLong(Ids.next().getLeastSignificantBits()).array();
            try (PreparedStatement insert = connection.prepareStatement("insert into speed_line values (?, 1, ?, '1010', 100, utc_timestamp(6)), (?, 2, ?, '4000', -100, utc_timestamp(6))")) {
                insert.setBytes(1, id);
                insert.setInt(2, fund);
                insert.setBytes(3, id);
                insert.setInt(4, fund);
                insert.executeUpdate();
            }
            try (PreparedStatement update = connection.prepareStatement("update speed_balance set cents = ? where fund = ?")) {
                update.setLong(1, cents + 100);
                update.setInt(2, fund);
                update.executeUpdate();
            }
        }
        transaction.commit();
    }

    /** Of all clients together, after a while of the same to warm up. */
    private double rate(Work work) throws Exception {
        run(work, WARM_UP_SECONDS);
        return run(work, SECONDS) / (double) SECONDS;
    }

    private long run(Work work, long seconds) throws Exception {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            all.add(executor.submit((Callable<Void>) () -> {
                RequestContextController requests = CDI.current().select(RequestContextController.class).get();
                for (int n = client; System.nanoTime() < end; n += CLIENTS) {
                    requests.activate();
                    try {
                        as();
                        work.once(n);
                    } finally {
                        requests.deactivate();
                    }
                    done.incrementAndGet();
                }
                return null;
            }));
        }
        for (Future<Void> one : all) {
            one.get();
        }
        return done.get();
    }
}
