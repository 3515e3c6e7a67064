package org.tanggol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.access.Caller;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;
import org.tanggol.platform.jobs.HeldJob;
import org.tanggol.platform.jobs.Jobs;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;
import org.tanggol.work.Drafts;

/** Runs inside the server, in the application as it is shipped: what cannot be seen from outside. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class InContainerIT {
    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    Drafts drafts;

    @Inject
    Jobs jobs;

    @Inject
    HeldJob held;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @Test
    void injects() {
        assertNotNull(clock.instant());
    }

    @Test
    void workThatIsAskedForWhileTheSameGoesOnIsDoneAfterIt() throws Exception {
        jobs.ask(HeldJob.NAME, "the same");
        assertTrue(held.begins());
        jobs.ask(HeldJob.NAME, "the same");
        held.letGo();
        assertTrue(held.begins());
    }

    @Test
    void aRolledBackTransactionLeavesNothingAndACommittedOneStays() throws Exception {
        execute("create table probe_of_transactions (id int primary key) engine = InnoDB");
        try {
            transaction.begin();
            execute("insert into probe_of_transactions values (1)");
            transaction.rollback();
            assertEquals(0, rows());
            transaction.begin();
            execute("insert into probe_of_transactions values (2)");
            transaction.commit();
            assertEquals(1, rows());
        } finally {
            execute("drop table probe_of_transactions");
        }
    }

    /** Somebody who works in two organizations types into the same form in both. */
    @Test
    void aDraftIsOfOneOrganization() throws Exception {
        MemberId member = MemberId.next();
        execute("insert into member (id, email_index, email_p2, name_p2, language, zone, theme, state, sign_in_epoch, created_at, version) values (x'" + member.value().toString().replace("-", "")
            + "', x'" + member.value().toString().replace("-", "") + "', x'01', x'01', 'en', 'UTC', 'DEVICE', 'ACTIVE', 0, now(6), 0)");
        OrganizationId first = OrganizationId.next();
        OrganizationId second = OrganizationId.next();
        for (OrganizationId organization : List.of(first, second, first, second)) {
            in(organization, member);
            drafts.keep("intake", Map.of("text", "typed in " + organization));
        }
        in(first, member);
        assertEquals("typed in " + first, drafts.kept("intake").orElseThrow().fields().get("text"));
        drafts.drop("intake");
        assertEquals(Optional.empty(), drafts.kept("intake"));
        in(second, member);
        assertEquals("typed in " + second, drafts.kept("intake").orElseThrow().fields().get("text"));
    }

    private void in(OrganizationId organization, MemberId member) {
        caller.is(new Standing(member, organization, null, Set.of(), Set.of(Permission.OWN_ACCOUNT), Locale.ENGLISH, ZoneId.of("UTC"), Level.NOTHING));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int rows() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from probe_of_transactions")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
