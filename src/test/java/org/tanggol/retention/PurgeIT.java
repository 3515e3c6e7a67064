package org.tanggol.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
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
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Role;
import org.tanggol.access.Standing;
import org.tanggol.members.Inviting;
import org.tanggol.people.CaseOpening;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.PersonDetails;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;

/** Runs inside the server: what a purge takes, what it must not take, and who wins when a hold is set in the same instant. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class PurgeIT {

    private static final int RACES = Integer.getInteger("tanggol.races", 100);

    @Inject
    Inviting inviting;

    @Inject
    CaseOpening opening;

    @Inject
    LegalHolding holding;

    @Inject
    CasePurging purging;

    @Inject
    OldRecords old;

    @Inject
    RetentionKeeping keeping;

    @Inject
    TombstoneKeeping tombstones;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private OrganizationId organization;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @BeforeEach
    void found() throws Exception {
        organization = OrganizationId.next();
        inviting.found(Organization.fictional(organization, "Probe", null, ZoneId.of("UTC"), clock.instant()));
        MemberId member = MemberId.next();
        run("insert into member (id, email_index, email_p2, name_p2, language, zone, theme, state, sign_in_epoch, created_at, version)"
            + " values (?, ?, x'01', x'01', 'en', 'UTC', 'DEVICE', 'ACTIVE', 0, now(6), 0)", member.value(), member.value());
        caller.is(new Standing(member, organization, null, EnumSet.of(Role.LAWYER), EnumSet.allOf(Permission.class), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
    }

    private CaseFileId closedCase(int daysAgo) throws Exception {
        CaseFileId file = opening.open(new PersonDetails(null, "somebody with a blue cap", null, null, null, null, null, null, false, null), CaseOrigin.CALL);
        run("update case_file set status = 'CLOSED', closed_at = ?, updated_at = ? where id = ?", clock.instant().minus(Duration.ofDays(daysAgo)), clock.instant().minus(Duration.ofDays(daysAgo)),
            file.value());
        return file;
    }

    @Test
    void aHoldThatIsSetWhileThePurgeRunsWinsOrComesTooLateAndNothingInBetween() throws Exception {
        int held = 0;
        Instant before = clock.instant();
        for (int race = 0; race < RACES; race++) {
            CaseFileId file = closedCase(400);
            CyclicBarrier start = new CyclicBarrier(2);
            int late = race % 5;
            Future<Boolean> purge = executor.submit(() -> {
                start.await();
                Thread.sleep(late);
                return purging.purgeIfDue(organization.value(), file.value(), before);
            });
            start.await();
            boolean acknowledged = acknowledged(file);
            boolean purged = purge.get();
            assertEquals(!acknowledged, purged, "an acknowledged hold keeps the case, and nothing else does");
            assertEquals(acknowledged ? 1 : 0, number("select count(*) from case_file where id = ?", file.value()));
            assertEquals(acknowledged ? 1 : 0, number("select count(*) from legal_hold where file_id = ? and lifted_at is null", file.value()));
            assertEquals(acknowledged ? 1 : 0, number("select count(*) from case_key_grant where case_id = ?", file.value()));
            held += acknowledged ? 1 : 0;
        }
        System.out.println("Purge under hold: " + RACES + " races, " + held + " held and there, " + (RACES - held) + " purged before the hold and refused to it, 0 otherwise");
        assertTrue(held > 0 && held < RACES, "both came first now and then: " + held + " of " + RACES);
    }

    private boolean acknowledged(CaseFileId file) {
        try {
            holding.set(file, "A claim is being prepared");
            return true;
        } catch (RuleViolation refusal) {
            assertEquals(Rule.NOT_FOUND, refusal.rule());
            return false;
        }
    }

    @Test
    void aPurgeTakesWhatIsDueAndNotHeld() throws Exception {
        CaseFileId due = closedCase(400);
        CaseFileId young = closedCase(300);
        CaseFileId held = closedCase(500);
        HoldId hold = holding.set(held, "A claim is being prepared");
        CaseFileId open = opening.open(new PersonDetails(null, "somebody else", null, null, null, null, null, null, false, null), CaseOrigin.CALL);
        Map<Kept, Integer> periods = new EnumMap<>(keeping.periods());
        periods.put(Kept.CLOSED_CASES, 365);
        RetentionKeeping.DryRun dryRun = keeping.dryRun(periods);
        assertEquals(1, dryRun.counts().get(Kept.CLOSED_CASES));
        assertEquals(2, dryRun.cases().size());
        assertTrue(dryRun.cases().get(0).held());
        assertEquals(null, old.casesBefore(organization.value()), "a dry run chooses nothing");

        run("insert into retention (org_id, category, days, set_by, set_at) values (?, 'CLOSED_CASES', 365, ?, now(6))", organization.value(), caller.member().value());
        Instant before = old.casesBefore(organization.value());
        assertEquals(java.util.List.of(due.value()), old.dueCases(organization.value(), before));
        assertTrue(purging.purgeIfDue(organization.value(), due.value(), before));
        for (CaseFileId kept : new CaseFileId[] {young, held, open}) {
            assertFalse(purging.purgeIfDue(organization.value(), kept.value(), before));
        }
        assertEquals(0, number("select count(*) from person where file_id = ?", due.value()));
        assertEquals(1, number("select count(*) from audit_event where action = 'CASE_PURGED' and file_id = ?", due.value()));
        assertEquals(Rule.NOT_FOUND, assertThrows(RuleViolation.class, () -> holding.of(due)).rule());

        assertEquals("A claim is being prepared", holding.of(held).get(0).reason());
        holding.lift(hold, "The claim is settled");
        assertTrue(purging.purgeIfDue(organization.value(), held.value(), before));
    }

    @Test
    void oldDraftsGoAndYoungOnesStay() throws Exception {
        for (int days : new int[] {100, 10}) {
            run("insert into draft (org_id, member_id, form, content_p2, saved_at) values (?, ?, ?, x'01000100', ?)", organization.value(), caller.member().value(), "probe " + days,
                clock.instant().minus(Duration.ofDays(days)));
        }
        assertEquals(1, keeping.dryRun(keeping.periods()).counts().get(Kept.DRAFTS));
        old.purge(organization.value());
        assertEquals(1, number("select count(*) from draft where org_id = ?", organization.value()));
        assertEquals(1, number("select count(*) from audit_event where action = 'RECORDS_PURGED' and org_id = ?", organization.value()));
    }

    @Test
    void whatARestoredBackupBringsBackIsPurgedAgainButNotWhatWasWorkedOnSince() throws Exception {
        CaseFileId gone = closedCase(400);
        CaseFileId since = closedCase(400);
        for (CaseFileId file : new CaseFileId[] {gone, since}) {
            assertTrue(purging.purgeIfDue(organization.value(), file.value(), clock.instant()));
            run("delete from tombstone where file_id = ?", file.value());
        }
        restore(gone, clock.instant().minus(Duration.ofDays(400)));
        restore(since, clock.instant().plus(Duration.ofMinutes(1)));

        assertEquals(1, tombstones.apply());

        assertEquals(0, number("select count(*) from case_file where id = ?", gone.value()));
        assertEquals(1, number("select count(*) from tombstone where file_id = ?", gone.value()));
        assertEquals(1, number("select count(*) from case_file where id = ?", since.value()));
    }

    private void restore(CaseFileId file, Instant updated) throws Exception {
        run("insert into case_file (org_id, id, number, status, origin, opened_at, updated_at, version) values (?, ?, ?, 'OPEN', 'CALL', now(6), ?, 0)", organization.value(), file.value(),
            file.value().toString().substring(16), updated);
    }

    private void run(String sql, Object... values) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement statement = CaseErasure.statement(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private long number(String sql, UUID id) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement statement = CaseErasure.statement(connection, sql, id); ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
