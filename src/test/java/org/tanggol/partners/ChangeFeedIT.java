package org.tanggol.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.access.Caller;
import org.tanggol.access.Level;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;
import org.tanggol.audit.ChangeFeed;
import org.tanggol.audit.ChangeType;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;

/** Runs inside the server: what is told of in one transaction, and when it gets its number. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class ChangeFeedIT {

    private static final int MANY = 1_200;

    @Inject
    ChangeFeed feed;

    @Inject
    ChangeReading changes;

    @Inject
    Caller caller;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @BeforeEach
    void comeIn() throws Exception {
        OrganizationId organization = OrganizationId.next();
        try (var connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(
            "insert into organization (id, name, zone, demo, created_at, version) values (?, 'Probe', 'UTC', false, now(6), 0)")) {
            insert.setBytes(1, bytes(organization.value()));
            insert.executeUpdate();
        }
        try (var connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement("insert into change_place values (?, 0)")) {
            insert.setBytes(1, bytes(organization.value()));
            insert.executeUpdate();
        }
        caller.is(new Standing(MemberId.next(), organization, null, Set.of(), EnumSet.allOf(Permission.class), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
    }

    @Test
    void aReaderWaitsForNoWriter() throws Exception {
        changes.after(0, 1);
        try (var connection = apart().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement("select id from organization where id = ? for update")) {
                lock.setBytes(1, bytes(caller.organization().value()));
                lock.executeQuery().close();
            }
            insert(connection, CaseFileId.next());
            assertTrue(changes.after(0, 10).isEmpty());
            connection.commit();
        }
        assertEquals(1, changes.after(0, 10).size());
    }

    @Test
    void thousandsAreToldInAFewStatementsAndComeInOneOrder() throws Exception {
        List<CaseFileId> files = Stream.generate(CaseFileId::next).limit(MANY).toList();

        transaction.begin();
        feed.tell(ChangeType.CASE_CREATED, files);
        transaction.commit();

        List<ChangeRow> rows = changes.after(0, 2 * MANY);
        assertEquals(MANY, rows.size());
        assertEquals(Set.copyOf(files), rows.stream().map(ChangeRow::file).collect(Collectors.toSet()));
        assertEquals(rows, changes.after(0, 2 * MANY));
        assertEquals(MANY, rows.get(MANY - 1).seq());
        assertEquals(MANY, changes.count(0));
    }

    @Test
    void whatIsRolledBackIsNotTold() throws Exception {
        transaction.begin();
        feed.tell(ChangeType.CASE_CREATED, List.of(CaseFileId.next()));
        feed.tell(ChangeType.CASE_UPDATED, CaseFileId.next(), null);
        transaction.rollback();

        assertTrue(changes.after(0, 10).isEmpty());
    }

    @Test
    void whatWasToldOfEarlierAndIsCommittedLaterComesAfterWhatHasBeenRead() throws Exception {
        CaseFileId early = CaseFileId.next();
        CaseFileId late = CaseFileId.next();
        try (var connection = apart().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, early);                        // told first, in a transaction that goes on
            transaction.begin();
            feed.tell(ChangeType.CASE_UPDATED, late, null);
            transaction.commit();
            List<ChangeRow> first = changes.after(0, 10);
            connection.commit();

            List<ChangeRow> second = changes.after(first.get(0).seq(), 10);

            assertEquals(List.of(late), first.stream().map(ChangeRow::file).toList());
            assertEquals(List.of(early), second.stream().map(ChangeRow::file).toList());
        }
    }

    /** Not the server's own source of connections: what comes from that joins the transaction of the thread. */
    private static DataSource apart() {
        MysqlDataSource apart = new MysqlDataSource();
        apart.setUrl(System.getProperty("tanggol.db.url"));
        apart.setUser(System.getProperty("tanggol.db.user"));
        apart.setPassword(System.getProperty("tanggol.db.password"));
        return apart;
    }

    private void insert(java.sql.Connection connection, CaseFileId file) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("insert into change_event (org_id, id, type, object, object_id, file_id, at)"
            + " values (?, ?, 'CASE_UPDATED', 'CASE', ?, ?, now(6))")) {
            insert.setBytes(1, bytes(caller.organization().value()));
            insert.setBytes(2, bytes(CaseFileId.next().value()));
            insert.setBytes(3, bytes(file.value()));
            insert.setBytes(4, bytes(file.value()));
            insert.executeUpdate();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
