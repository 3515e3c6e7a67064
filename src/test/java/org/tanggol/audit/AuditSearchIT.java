package org.tanggol.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;
import org.tanggol.platform.RuleViolation;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;

/** Runs inside the server: who finds which events, and whose files an account had before it. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class AuditSearchIT {

    @Inject
    AuditSearch search;

    @Inject
    AuditLog log;

    @Inject
    Caller caller;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private final MemberId mallory = MemberId.next();
    private final MemberId honest = MemberId.next();
    private final CaseFileId opened = CaseFileId.next();
    private final CaseFileId listed = CaseFileId.next();
    private final CaseFileId listedToo = CaseFileId.next();
    private final CaseFileId changed = CaseFileId.next();
    private OrganizationId organization;
    private Instant begin;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @BeforeEach
    void work() throws Exception {
        begin = Instant.now().minus(1, ChronoUnit.MINUTES);
        organization = found();
        acts(mallory, null, organization);
        transaction.begin();
        log.opened(Set.of(opened));
        log.opened(Set.of(listed, listedToo));
        log.record(AuditAction.SUMMARY_WRITTEN, changed, null);
        transaction.commit();
        acts(honest, null, organization);
        transaction.begin();
        log.record(AuditAction.SUMMARY_WRITTEN, listed, null);
        transaction.commit();
        acts(honest, "clinic", organization);
        transaction.begin();
        log.record(AuditAction.NOTE_WRITTEN, opened, null, "TEAM");
        transaction.commit();
    }

    private OrganizationId found() throws Exception {
        OrganizationId made = OrganizationId.next();
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(
            "insert into organization (id, name, zone, demo, created_at, version) values (?, 'Probe', 'UTC', false, now(6), 0)")) {
            insert.setBytes(1, ByteBuffer.allocate(16).putLong(made.value().getMostSignificantBits()).putLong(made.value().getLeastSignificantBits()).array());
            insert.executeUpdate();
        }
        return made;
    }

    private void acts(MemberId member, String client, OrganizationId where) {
        caller.is(new Standing(member, where, client, Set.of(), EnumSet.allOf(Permission.class), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
    }

    private AuditFilter by(MemberId member, String client, CaseFileId file) {
        return new AuditFilter(member, client, begin, null, null, file);
    }

    @Test
    void whoseFilesAnAccountHadBeforeItIsKnownToTheLastOne() {
        AuditSearch.Files files = search.files(by(mallory, null, null));
        assertEquals(Set.of(opened, listed, listedToo), files.seen());
        assertEquals(Set.of(changed), files.changed());
        assertEquals(3, search.rows(by(mallory, null, null), null, 10).size());
    }

    @Test
    void whatAProgramDidIsNotCountedAsItsMembers() {
        assertEquals(Set.of(listed), search.files(by(honest, null, null)).touched());
        assertEquals(Set.of(opened), search.files(by(null, "clinic", null)).touched());
    }

    @Test
    void aFileIsFoundInTheListsThatShowedIt() {
        List<AuditAction> about = search.rows(by(null, null, listed), null, 10).stream().map(found -> found.row().action()).toList();
        assertEquals(List.of(AuditAction.SUMMARY_WRITTEN, AuditAction.LIST_OPENED), about);
        assertEquals(1, search.rows(by(mallory, null, listed), null, 10).size());
    }

    @Test
    void pagesFollowOneAnotherAndTimesAndDeedsNarrow() {
        List<AuditSearch.Found> first = search.rows(by(null, null, null), null, 2);
        List<AuditSearch.Found> rest = search.rows(by(null, null, null), first.get(1).row().id(), 10);
        assertEquals(2, first.size());
        assertEquals(3, rest.size());
        assertTrue(search.rows(new AuditFilter(null, null, begin, begin.plusSeconds(1), null, null), null, 10).isEmpty());
        assertEquals(2, search.rows(new AuditFilter(null, null, begin, null, AuditAction.SUMMARY_WRITTEN, null), null, 10).size());
    }

    @Test
    void anotherOrganizationFindsNothing() throws Exception {
        acts(MemberId.next(), null, found());
        assertTrue(search.rows(by(null, null, null), null, 10).isEmpty());
        assertTrue(search.rows(by(mallory, null, null), null, 10).isEmpty());
        assertTrue(search.rows(by(null, null, opened), null, 10).isEmpty());
        assertTrue(search.files(by(mallory, null, null)).touched().isEmpty());
        assertTrue(search.numbers(List.of(opened)).isEmpty());
    }

    @Test
    void whoeverMayNotReadItReadsNothing() {
        caller.is(new Standing(honest, organization, null, Set.of(), EnumSet.complementOf(EnumSet.of(Permission.READ_AUDIT)), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
        assertThrows(RuleViolation.class, () -> search.rows(by(null, null, null), null, 10));
        assertThrows(RuleViolation.class, () -> search.files(by(mallory, null, null)));
        assertThrows(RuleViolation.class, () -> search.beginExport(by(null, null, null)));
    }

    @Test
    void whatIsExportedSaysWhoseFilesLeft() throws Exception {
        acts(mallory, null, organization);
        CaseFileId taken = new CaseFileId(UUID.randomUUID());
        transaction.begin();
        log.export(AuditAction.PEOPLE_EXPORTED, 1, ExportReason.REPORT, "");
        log.opened(Set.of(taken));
        transaction.commit();
        assertTrue(search.files(by(mallory, null, null)).seen().contains(taken));
    }
}
