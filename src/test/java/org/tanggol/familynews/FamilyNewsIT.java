package org.tanggol.familynews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Role;
import org.tanggol.access.Standing;
import org.tanggol.access.Tenant;
import org.tanggol.confidential.StaffVault;
import org.tanggol.consent.ConsentAnswer;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.ConsentEntry;
import org.tanggol.consent.ConsentId;
import org.tanggol.consent.ConsentKeeping;
import org.tanggol.consent.ConsentWay;
import org.tanggol.consent.Recipient;
import org.tanggol.members.Inviting;
import org.tanggol.members.Proof;
import org.tanggol.messages.FamilyAnswering;
import org.tanggol.notices.Channel;
import org.tanggol.notices.Outcome;
import org.tanggol.notices.Parcel;
import org.tanggol.people.CaseOpening;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.people.PersonDetails;
import org.tanggol.people.PersonEditing;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;
import org.tanggol.work.TeamKeeping;

/** Runs inside the server: a sister wants to be told by text message, proves her number, is told once of several things, and no more once the person took it back. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class FamilyNewsIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Inviting inviting;

    @Inject
    StaffVault staff;

    @Inject
    CaseOpening opening;

    @Inject
    PersonEditing editing;

    @Inject
    TeamKeeping teams;

    @Inject
    ConsentKeeping consents;

    @Inject
    FamilyAnswering answering;

    @Inject
    Subscribing subscribing;

    @Inject
    AlertMaking making;

    @Inject
    CaseAccess access;

    @Inject
    Proof proof;

    @Inject
    Caller caller;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private OrganizationId organization;
    private MemberId caseworker;
    private CaseFileId file;
    private FamilyMemberId sister;
    private ConsentId consent;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @BeforeEach
    void aSisterMayHaveMessages() throws Exception {
        organization = OrganizationId.next();
        inviting.found(new Organization(organization, "News", null, ZoneOffset.UTC, Instant.parse("2026-01-01T00:00:00Z")));
        caseworker = MemberId.next();
        String email = "n" + organization.toString().substring(24) + "@house.example";
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(
                "insert into member (id, email_index, email_p2, name_p2, language, zone, theme, state, sign_in_epoch, created_at, version) values (?, ?, ?, ?, 'en', 'UTC', 'DEVICE', 'ACTIVE', 0, now(6), 0)")) {
            insert.setObject(1, BatchInsert.plain(caseworker.value()));
            insert.setBytes(2, staff.signInIndex(email));
            insert.setBytes(3, staff.close("member", "email_p2", caseworker.value(), email).bytes());
            insert.setBytes(4, staff.close("member", "name_p2", caseworker.value(), "Somebody Fictional").bytes());
            insert.executeUpdate();
        }
        asStaff();
        file = opening.open(new PersonDetails(null, "somebody with a grey hat", null, null, null, null, List.of(), null, true, null), CaseOrigin.CALL);
        teams.takeOn(file);
        sister = editing.addFamily(file, new FamilyDetails("Ixchel Fictional", "sister", null, null, null, "es"));
        proof.is(Instant.now());
        consent = consents.record(file, Recipient.relative(sister), new ConsentEntry(ConsentAnswer.GIVEN, Set.of(ConsentBlock.MESSAGES, ConsentBlock.HEARING), null, ConsentWay.PHONE, TODAY, null, false, null,
            TODAY.plusDays(30)));
    }

    private void asStaff() {
        caller.is(new Standing(caseworker, organization, null, EnumSet.of(Role.LAWYER), Role.LAWYER.permissions(), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
    }

    private void asRelative() {
        caller.is(new Standing(new MemberId(Tenant.NOBODY), organization, "family", Set.of(), EnumSet.noneOf(Permission.class), Locale.ENGLISH, ZoneId.of("UTC"), Level.NOTHING));
    }

    private <T> T within(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            T made = work.call();
            transaction.commit();
            return made;
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }

    private FamilySubscriptionId subscribe(FamilyEvent... events) throws Exception {
        asRelative();
        return within(() -> subscribing.subscribe(access.toTellFamily(file), file, sister, TODAY, new SubscriptionEntry(Channel.SMS, "909 555 0147", Locale.forLanguageTag("es"), Set.of(events))));
    }

    private List<AlertMaking.Due> due() {
        return making.due(Instant.now()).stream().filter(one -> one.organization().equals(organization)).toList();
    }

    private Optional<Parcel> prepare() {
        assertEquals(1, due().size());
        asRelative();
        return making.prepare(due().get(0), Instant.now(), Instant.now().minusSeconds(1));
    }

    private boolean confirm(FamilySubscriptionId id, String code) throws Exception {
        asRelative();
        return within(() -> subscribing.confirm(access.toTellFamily(file), file, sister, id, code));
    }

    private String code() {
        Parcel parcel = prepare().orElseThrow();
        assertEquals("+19095550147", parcel.to());
        String code = parcel.words().replaceAll("\\D", "");
        assertEquals(6, code.length());
        making.sent(due().get(0), Outcome.ACCEPTED, Instant.now());
        assertTrue(due().isEmpty(), "it has left");
        return code;
    }

    private void happen() {
        asRelative();
        making.happened().stream().filter(one -> one.organization().equals(organization)).forEach(one -> making.make(one, Instant.now()));
    }

    @Test
    void severalThingsAreOneMessageThatSaysNothingOfThem() throws Exception {
        FamilySubscriptionId id = subscribe(FamilyEvent.MESSAGE, FamilyEvent.HEARING);
        String code = code();
        asStaff();
        answering.write(file, sister, "es", "Traiga la carta");
        happen();
        assertTrue(due().isEmpty(), "nothing goes to a number that is not proved");
        assertFalse(confirm(id, "000000".equals(code) ? "000001" : "000000"));
        assertTrue(confirm(id, code));
        Thread.sleep(5);
        asStaff();
        answering.write(file, sister, "es", "Traiga la carta hoy");
        happen();
        asStaff();
        answering.write(file, sister, "es", "A las 4");
        happen();
        Parcel parcel = prepare().orElseThrow();
        assertEquals("Hay noticias de su caso. Use su tarjeta para leerlas. Responda STOP para terminar.", parcel.words());
        making.sent(due().get(0), Outcome.ACCEPTED, Instant.now());
        happen();
        assertTrue(due().isEmpty(), "told once");
    }

    @Test
    void whatThePersonTookBackIsNotToldAnyMore() throws Exception {
        assertEquals(Rule.FAMILY_NOT_ALLOWED, assertThrows(RuleViolation.class, () -> subscribe(FamilyEvent.BOND)).rule());
        FamilySubscriptionId id = subscribe(FamilyEvent.MESSAGE);
        assertTrue(confirm(id, code()));
        Thread.sleep(5);
        asStaff();
        answering.write(file, sister, "es", "Llámenos");
        happen();
        assertEquals(1, due().size());
        asStaff();
        consents.revoke(consent);
        assertTrue(prepare().isEmpty());
        assertTrue(due().isEmpty(), "and it is not tried again");
    }

    @Test
    void aCodeHasFiveTries() throws Exception {
        FamilySubscriptionId id = subscribe(FamilyEvent.MESSAGE);
        String code = code();
        for (int i = 0; i < 5; i++) {
            assertFalse(confirm(id, "wrong"));
        }
        assertFalse(confirm(id, code), "too late, though it is right");
    }
}
