package org.tanggol.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
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
import org.tanggol.confidential.TextInClear;
import org.tanggol.confidential.Vault;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingFilter;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingListing;
import org.tanggol.docket.HearingOrder;
import org.tanggol.docket.HearingScheduling;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.docket.Setting;
import org.tanggol.docket.Source;
import org.tanggol.members.Inviting;
import org.tanggol.people.CaseOpening;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.PersonDetails;
import org.tanggol.platform.BatchInsert;
import org.tanggol.proceedings.ProceedingKeeping;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.reference.WorkbookQueries;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;

/** Runs inside the server: what an earlier version kept in clear is closed at the next start, by the same steps, and nothing of it is left aside. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class TextInClearIT {

    @Inject
    StartSteps steps;

    @Inject
    TextInClear inClear;

    @Inject
    Inviting inviting;

    @Inject
    CaseOpening opening;

    @Inject
    ProceedingKeeping proceedings;

    @Inject
    HearingScheduling scheduling;

    @Inject
    DocketQueries docket;

    @Inject
    HearingListing listing;

    @Inject
    Vault vault;

    @Inject
    SavedViews views;

    @Inject
    WorkbookQueries workbooks;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    /** Lists of hearings are read without a transaction; the keys of their cases may not be in memory yet. */
    @Test
    void aListOpensCasesWhoseKeysAreNotInMemory() throws Exception {
        OrganizationId organization = someone();
        HearingId hearing = hearing(new Setting(HearingType.MASTER, null, "Harriet Lindgren", null, "Courtroom 3", null, null, null));
        vault.forget(docket.hearing(hearing).file());
        Setting setting = listing.page(new HearingFilter(null, null, List.of(), null, null), HearingOrder.DAY, null, 10).get(0).setting();
        assertEquals("Harriet Lindgren", setting.judge());
        assertEquals("Courtroom 3", setting.room());
        assertEquals(1, number("select count(*) from audit_event where action = 'FILE_OPENED' and org_id = x'" + organization.value().toString().replace("-", "") + "'"));
    }

    @Test
    void whatWasPutAsideIsClosedWhereItBelongsAndGoes() throws Exception {
        OrganizationId organization = someone();
        MemberId member = caller.member();
        HearingId both = hearing();
        HearingId roomOnly = hearing();
        HearingId neither = hearing();
        views.save("people", "later", "", false);
        UUID view = views.mine("people").get(0).id();
        run("update saved_view set name_p2 = null where id = ?", view);
        aside("HEARING", organization, both.value(), "Harriet Lindgren", "Courtroom 3", "not a language");
        aside("HEARING", organization, roomOnly.value(), null, "Courtroom 4", null);
        aside("HEARING", organization, UUID.randomUUID(), "of a hearing that is gone", null, null);
        UUID workbook = UUID.randomUUID();
        run("insert into workbook_import (id, version, sha256, sheet, data_date, row_count, state, uploaded_by, uploaded_org, uploaded_at)"
            + " values (?, 0, 'probe', 'probe', '2026-11-01', 0, 'DISCARDED', ?, ?, now(6))", workbook, member.value(), organization.value());
        run("insert into text_in_clear (kind, org_id, id, text_two) values ('WORKBOOK', ?, ?, ?)", new UUID(0, 0), workbook, "from the desk of Lindgren.xlsx");
        aside("SAVED_VIEW", organization, view, "People with Lindgren", null, null);

        Standing somebody = caller.standing();
        caller.is(null);        // as at a start
        assertTrue(steps.closeSomeText());
        assertFalse(steps.closeSomeText(), "nothing is left");
        inClear.wipe();

        assertEquals(0, number("select count(*) from text_in_clear"));
        caller.is(somebody);
        assertEquals("Harriet Lindgren", docket.hearing(both).setting().judge());
        assertEquals("Courtroom 3 · not a language", docket.hearing(both).setting().room());
        assertEquals(null, docket.hearing(roomOnly).setting().judge());
        assertEquals("Courtroom 4", docket.hearing(roomOnly).setting().room());
        assertEquals(null, docket.hearing(neither).setting().room());
        assertEquals("from the desk of Lindgren.xlsx", workbooks.recent(100).stream().filter(upload -> upload.id().value().equals(workbook)).findFirst().orElseThrow().fileName());
        assertEquals(List.of("People with Lindgren"), views.mine("people").stream().map(SavedViews.SavedView::name).toList());
    }

    private OrganizationId someone() throws Exception {
        OrganizationId organization = OrganizationId.next();
        inviting.found(Organization.fictional(organization, "Probe", null, ZoneId.of("UTC"), clock.instant()));
        MemberId member = MemberId.next();
        run("insert into member (id, email_index, email_p2, name_p2, language, zone, theme, state, sign_in_epoch, created_at, version)"
            + " values (?, ?, x'01', x'01', 'en', 'UTC', 'DEVICE', 'ACTIVE', 0, now(6), 0)", member.value(), member.value());
        caller.is(new Standing(member, organization, null, EnumSet.of(Role.LAWYER), EnumSet.allOf(Permission.class), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
        return organization;
    }

    private HearingId hearing() {
        return hearing(new Setting(HearingType.MASTER, null, null, null, null, null, null, null));
    }

    private HearingId hearing(Setting setting) {
        CaseFileId file = opening.open(new PersonDetails(null, "somebody with a blue cap", null, null, null, null, null, null, false, null), CaseOrigin.CALL);
        return scheduling.schedule(proceedings.open(file, ProceedingKind.REMOVAL, null, null, null, null), setting,
            new HearingTime.ToBeSet(), Source.NOTICE);
    }

    private void aside(String kind, OrganizationId organization, UUID id, String one, String two, String three) throws Exception {
        run("insert into text_in_clear (kind, org_id, id, text_one, text_two, text_three) values (?, ?, ?, ?, ?, ?)", kind, organization.value(), id, one, two, three);
    }

    private void run(String sql, Object... values) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, BatchInsert.plain(values[i]));
            }
            statement.executeUpdate();
        }
    }

    private long number(String sql) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
