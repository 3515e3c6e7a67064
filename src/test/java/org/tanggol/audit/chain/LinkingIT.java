package org.tanggol.audit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.platform.Ids;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;

/** Runs inside the server, whose own job does the same meanwhile: which entries get their place when, and that each gets one. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class LinkingIT {

    private static final int MANY = 3_500;
    private static final Duration BACK = Duration.ofMinutes(15);

    @Inject
    Linking linking;

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private UUID organization;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @BeforeEach
    void found() throws Exception {
        organization = Ids.next();
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(
            "insert into organization (id, name, zone, demo, created_at, version) values (?, 'Probe', 'UTC', false, now(6), 0)")) {
            insert.setBytes(1, Bytes.of(organization));
            insert.executeUpdate();
        }
    }

    @Test
    void whatBeganEarlierAndIsCommittedLaterGetsItsPlaceBehind() throws Exception {
        UUID early = Ids.next();
        UUID late = Ids.next();
        try (Connection open = apart().getConnection(); Connection quick = apart().getConnection()) {
            open.setAutoCommit(false);
            insert(open, List.of(early));
            insert(quick, List.of(late));
            linkAll();
            assertEquals(List.of(late), chain());
            open.commit();
            linkAll();
        }
        assertEquals(List.of(late, early), chain());
    }

    @Test
    void whoeverWritesIsNotWaitedForAndWaitsForNobody() throws Exception {
        try (Connection writer = apart().getConnection(); Connection other = apart().getConnection()) {
            insert(other, List.of(Ids.next()));
            linkAll();
            insert(other, List.of(Ids.next()));
            writer.setAutoCommit(false);
            try (PreparedStatement lock = writer.prepareStatement("select id from organization where id = ? for update")) {
                lock.setBytes(1, Bytes.of(organization));
                lock.executeQuery().close();
            }
            linkAll();      // would wait for the lock
            assertEquals(2, chain().size());
            writer.rollback();
            other.setAutoCommit(false);
            try (PreparedStatement hold = other.prepareStatement("select seq from audit_head where org_id = ? for update")) {
                hold.setBytes(1, Bytes.of(organization));
                hold.executeQuery().close();
            }
            insert(writer, List.of(Ids.next()));
            writer.commit();        // would wait for the end of the chain
            other.rollback();
        }
        linkAll();
        assertEquals(3, chain().size());
    }

    @Test
    void severalThatLinkAtOnceGiveEachEntryOnePlaceWithoutAGap() throws Exception {
        List<UUID> ids = Stream.generate(Ids::next).limit(MANY).toList();
        try (Connection connection = apart().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, ids);
            connection.commit();
        }
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(executor.submit(this::linkAll));
        }
        for (Future<?> each : all) {
            each.get();
        }
        linkAll();
        assertEquals(MANY, chain().size());
        assertEquals(LongStream.rangeClosed(1, MANY).boxed().toList(), numbers());
        assertTrue(chain().containsAll(ids));
        try (Connection connection = database.getConnection()) {
            assertEquals(Verdict.Finding.NO_CHECKPOINT, new ChainWalk(connection, organization, List.of()).verdict(Instant.EPOCH).finding());
        }
    }

    private void linkAll() {
        Linking.Step step = new Linking.Step(0, null);
        do {
            step = linking.link(organization, BACK, step.last());
        } while (step.isMore());
    }

    private void insert(Connection connection, List<UUID> ids) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_event (org_id, id, at, actor_id, action) values (?, ?, ?, ?, 'FILE_OPENED')")) {
            for (UUID id : ids) {
                insert.setBytes(1, Bytes.of(organization));
                insert.setBytes(2, Bytes.of(id));
                insert.setObject(3, LocalDateTime.now(ZoneOffset.UTC));
                insert.setBytes(4, Bytes.of(organization));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<UUID> chain() throws Exception {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("select event_id from audit_link where org_id = ? order by seq")) {
            select.setBytes(1, Bytes.of(organization));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(Bytes.uuid(rows.getBytes(1)));
                }
            }
        }
        return ids;
    }

    private List<Long> numbers() throws Exception {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("select seq from audit_link where org_id = ? order by seq")) {
            select.setBytes(1, Bytes.of(organization));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers;
    }

    /** Not the server's own source of connections: what comes from that joins the transaction of the thread. */
    private static DataSource apart() {
        MysqlDataSource apart = new MysqlDataSource();
        apart.setUrl(System.getProperty("tanggol.db.url"));
        apart.setUser(System.getProperty("tanggol.db.user"));
        apart.setPassword(System.getProperty("tanggol.db.password"));
        return apart;
    }
}
