package org.tanggol.accompaniment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
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
import org.tanggol.access.Role;
import org.tanggol.access.Standing;
import org.tanggol.confidential.StaffVault;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingMoving;
import org.tanggol.docket.HearingScheduling;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.docket.Setting;
import org.tanggol.docket.Source;
import org.tanggol.ledger.Money;
import org.tanggol.members.Inviting;
import org.tanggol.notices.Receiver;
import org.tanggol.notices.ReminderMaking;
import org.tanggol.notices.Topic;
import org.tanggol.people.CaseOpening;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.PersonDetails;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.proceedings.ProceedingKeeping;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;
import org.tanggol.volunteers.Fluency;
import org.tanggol.volunteers.FreeHours;
import org.tanggol.volunteers.PaperKind;
import org.tanggol.volunteers.Skill;
import org.tanggol.volunteers.Spoken;
import org.tanggol.volunteers.VolunteerId;
import org.tanggol.volunteers.VolunteerKeeping;
import org.tanggol.volunteers.VolunteerProfile;
import org.tanggol.volunteers.VolunteerQueries;
import org.tanggol.volunteers.VolunteerState;
import org.tanggol.work.TeamKeeping;

/** Runs inside the server: what volunteers see before they accept, after it and when it is over, and who gets the last place. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class CompanyIT {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    @Inject
    Inviting inviting;

    @Inject
    StaffVault staff;

    @Inject
    CaseOpening opening;

    @Inject
    TeamKeeping teams;

    @Inject
    ProceedingKeeping proceedings;

    @Inject
    HearingScheduling scheduling;

    @Inject
    HearingMoving moving;

    @Inject
    VolunteerKeeping volunteers;

    @Inject
    VolunteerQueries register;

    @Inject
    CompanyAsking asking;

    @Inject
    CompanyFilling filling;

    @Inject
    CompanyQueries queries;

    @Inject
    Accompanying accompanying;

    @Inject
    CompanyOccasions occasions;

    @Inject
    ReminderMaking making;

    @Inject
    Caller caller;

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private OrganizationId organization;
    private MemberId caseworker;
    private MemberId coordinator;
    private MemberId one;
    private MemberId two;
    private VolunteerId first;
    private VolunteerId second;
    private CaseFileId file;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @BeforeEach
    void twoVolunteersAreCleared() throws Exception {
        organization = OrganizationId.next();
        Organization house = new Organization(organization, "Company", null, ZoneId.of("UTC"), Instant.parse("2026-01-01T00:00:00Z"));
        inviting.found(house);
        caseworker = seat("c", Role.CASEWORKER);
        coordinator = seat("k", Role.VOLUNTEER_COORDINATOR);
        one = seat("v", Role.VOLUNTEER);
        two = seat("w", Role.VOLUNTEER);
        as(coordinator, Role.VOLUNTEER_COORDINATOR);
        first = cleared("First", one, "mam");
        second = cleared("Second", two, "es");
        as(caseworker, Role.CASEWORKER);
        file = opening.open(new PersonDetails(null, "somebody with a blue bag", null, null, null, null, null, null, true, null), CaseOrigin.CALL);
        teams.takeOn(file);
    }

    private VolunteerId cleared(String name, MemberId member, String language) {
        Map<DayOfWeek, FreeHours> always = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            always.put(day, FreeHours.ANY);
        }
        VolunteerId id = volunteers.add(new VolunteerProfile(name + " Volunteer", null, null, "Alexandria", "LA", null, null, List.of(new Spoken(language, Fluency.NATIVE, true)), Set.of(Skill.ACCOMPANYING),
            true, 80, always, null, null, null));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        volunteers.move(id, register.one(id).version(), VolunteerState.SCREENING);
        volunteers.recordPaper(id, PaperKind.TRAINING, today.minusDays(3), null);
        volunteers.recordPaper(id, PaperKind.AGREEMENT, today.minusDays(3), null);
        assertEquals(Rule.VOLUNTEER_NOT_READY, assertThrows(RuleViolation.class, () -> volunteers.move(id, register.one(id).version(), VolunteerState.CLEARED)).rule());
        volunteers.recordPaper(id, PaperKind.BACKGROUND_CHECK, today.minusDays(3), today.plusDays(200));
        volunteers.move(id, register.one(id).version(), VolunteerState.CLEARED);
        volunteers.letIn(id, register.one(id).version(), member, null);
        return id;
    }

    private AccompanimentRequestId asked(int needed, LocalDateTime local, HearingId hearing) {
        as(caseworker, Role.CASEWORKER);
        return asking.ask(file, new RequestEntry(AccompanimentKind.HEARING, hearing, local, ZONE, 60, 30, needed, List.of("mam"), List.of("es"), false, true, new RequestEntry.Shown("Rosa", "Jena", "LA"),
            new RequestEntry.Brief("830 Pine Hill Road, room 3", "Aunt Delia", "318 555 0123"), "Sit near the door"), null);
    }

    private static LocalDateTime in(long hours) {
        return LocalDateTime.ofInstant(Instant.now().plus(hours, ChronoUnit.HOURS), ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    private InvitationId invited(AccompanimentRequestId request, VolunteerId whom) {
        as(coordinator, Role.VOLUNTEER_COORDINATOR);
        return filling.invite(request, whom);
    }

    private InvitationState stateOf(AccompanimentRequestId request, InvitationId invitation) {
        as(caseworker, Role.CASEWORKER);
        return queries.one(request).invited().stream().filter(row -> row.id().equals(invitation)).findFirst().orElseThrow().state();
    }

    @Test
    void aVolunteerSeesTheRestAfterAcceptingAndUntilItIsOver() throws Exception {
        AccompanimentRequestId request = asked(1, in(30), null);
        InvitationId mine = invited(request, first);
        as(one, Role.VOLUNTEER);
        MineRow before = accompanying.mine().get(0);
        assertEquals("Rosa", before.firstName());
        assertEquals("Jena", before.town());
        assertEquals(List.of("mam"), before.languages());
        assertNull(before.brief());
        assertNull(before.safety());
        as(two, Role.VOLUNTEER);
        assertTrue(accompanying.mine().isEmpty(), "was not asked");
        assertEquals(Rule.NOT_FOUND, assertThrows(RuleViolation.class, () -> accompanying.accept(mine)).rule(), "another's invitation");
        as(one, Role.VOLUNTEER);
        assertEquals(InvitationState.ACCEPTED, accompanying.accept(mine));
        MineRow after = accompanying.mine().get(0);
        assertEquals("830 Pine Hill Road, room 3", after.brief().place());
        assertEquals("Sit near the door", after.safety());
        assertEquals("Aunt Delia", after.brief().kinName());
        assertEquals(Rule.REQUEST_OVER, assertThrows(RuleViolation.class, () -> accompanying.report(mine, new ReportEntry(ReportOutcome.AS_PLANNED, 60, 0, null, null))).rule(), "before it began");

        shift(request, Instant.now().minus(30, ChronoUnit.MINUTES));
        accompanying.arrive(mine);
        assertNotNull(accompanying.mine().get(0).brief());
        shift(request, Instant.now().minus(5, ChronoUnit.HOURS));
        MineRow over = accompanying.mine().get(0);
        assertNull(over.brief(), "it is over");
        assertNull(over.safety());
        assertTrue(over.reportable());
        accompanying.report(mine, new ReportEntry(ReportOutcome.POSTPONED, 200, 61, new Money(1_250), "The judge was ill"));
        assertTrue(accompanying.mine().isEmpty(), "reported");
        as(caseworker, Role.CASEWORKER);
        RequestRow.Report report = queries.one(request).invited().get(0).report();
        assertEquals("The judge was ill", report.note());
        assertEquals(1_250, report.expenses().cents());
        asking.review(mine);
        assertNotNull(queries.one(request).invited().get(0).report().reviewedAt());

        AccompanimentRequestId late = asked(1, in(30), null);
        InvitationId forgotten = invited(late, first);
        as(one, Role.VOLUNTEER);
        accompanying.accept(forgotten);
        shift(late, Instant.now().minus(60, ChronoUnit.HOURS));
        assertTrue(accompanying.mine().isEmpty(), "the days to report have passed");
        assertEquals(Rule.REQUEST_OVER, assertThrows(RuleViolation.class, () -> accompanying.report(forgotten, new ReportEntry(ReportOutcome.OTHER, 1, 0, null, null))).rule());
    }

    @Test
    void whoComesIsRemindedOnceOnTheDayBefore() {
        InvitationId mine = invited(asked(1, in(30), null), first);
        Instant now = Instant.now();
        assertTrue(occasions.waiting(now).keySet().stream().noneMatch(receiver -> receiver.organization().equals(organization)), "has not answered");
        as(one, Role.VOLUNTEER);
        accompanying.accept(mine);
        assertEquals(List.of(mine.value()), occasions.waiting(now).get(new Receiver(organization, one)));
        assertEquals(1, occasions.ofCaller(List.of(mine.value())).size());
        making.look(Topic.COMPANY, List.of(mine.value()), now.plus(20, ChronoUnit.HOURS));
        assertNull(occasions.waiting(now).get(new Receiver(organization, one)), "has been reminded");
        as(two, Role.VOLUNTEER);
        assertTrue(occasions.ofCaller(List.of(mine.value())).isEmpty(), "another's");
        as(one, Role.VOLUNTEER);
        accompanying.withdraw(mine);
        assertTrue(occasions.standing(List.of(mine.value())).isEmpty());
    }

    @Test
    void whoseAccessHasEndedSeesNothingAnyMore() {
        InvitationId mine = invited(asked(1, in(30), null), first);
        as(one, Role.VOLUNTEER);
        accompanying.accept(mine);
        as(coordinator, Role.VOLUNTEER_COORDINATOR);
        volunteers.letIn(first, register.one(first).version(), one, LocalDate.now(ZoneOffset.UTC).minusDays(1));
        as(one, Role.VOLUNTEER);
        assertTrue(accompanying.mine().isEmpty());
        assertEquals(Rule.NOT_FOUND, assertThrows(RuleViolation.class, () -> accompanying.arrive(mine)).rule());
        AccompanimentRequestId next = asked(1, in(40), null);
        as(coordinator, Role.VOLUNTEER_COORDINATOR);
        assertEquals(Rule.VOLUNTEER_NOT_READY, assertThrows(RuleViolation.class, () -> filling.invite(next, first)).rule());
    }

    @Test
    void theCoordinatorSeesWhatWasWrittenForCompanyAndNotTheCase() {
        AccompanimentRequestId request = asked(2, in(30), null);
        as(coordinator, Role.VOLUNTEER_COORDINATOR);
        RequestRow row = queries.board().stream().filter(found -> found.id().equals(request)).findFirst().orElseThrow();
        assertEquals("Sit near the door", row.safety());
        assertEquals(2, row.missing());
        CompanyQueries.Fits fits = queries.fits(request, 75);
        assertEquals(List.of(first, second), fits.fits().stream().map(fit -> fit.volunteer().id()).toList());
        assertEquals(Fit.Language.RELAY, fits.fits().get(1).language());
        assertEquals(44, fits.fits().get(0).miles(), 12);
        assertEquals(Rule.NOT_PERMITTED, assertThrows(RuleViolation.class, () -> queries.one(request)).rule());
        filling.kinCalled(request);
        assertNotNull(queries.board().get(0).kinCalledAt());
        as(one, Role.VOLUNTEER);
        assertEquals(Rule.NOT_PERMITTED, assertThrows(RuleViolation.class, () -> queries.board()).rule());
    }

    @Test
    void anotherOrganizationFindsNothing() {
        AccompanimentRequestId request = asked(1, in(30), null);
        InvitationId mine = invited(request, first);
        OrganizationId other = OrganizationId.next();
        caller.is(new Standing(one, other, null, EnumSet.allOf(Role.class), EnumSet.allOf(org.tanggol.access.Permission.class), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
        assertEquals(Rule.NOT_FOUND, assertThrows(RuleViolation.class, () -> queries.one(request)).rule());
        assertEquals(Rule.NOT_FOUND, assertThrows(RuleViolation.class, () -> filling.invite(request, second)).rule());
        assertEquals(Rule.NOT_FOUND, assertThrows(RuleViolation.class, () -> accompanying.accept(mine)).rule());
        assertEquals(Rule.NOT_FOUND, assertThrows(RuleViolation.class, () -> register.one(first)).rule());
        assertTrue(register.all().isEmpty());
    }

    @Test
    void theLastPlaceIsGivenOnceAndWhoeverWaitsMovesUp() throws Exception {
        AccompanimentRequestId request = asked(1, in(30), null);
        Map<InvitationId, MemberId> asked = Map.of(invited(request, first), one, invited(request, second), two);
        List<Future<InvitationState>> answers = new ArrayList<>();
        asked.forEach((invitation, member) -> answers.add(executor.submit((Callable<InvitationState>) () -> {
            RequestContextController own = CDI.current().select(RequestContextController.class).get();
            own.activate();
            try {
                as(member, Role.VOLUNTEER);
                return accompanying.accept(invitation);
            } finally {
                own.deactivate();
            }
        })));
        List<InvitationState> states = new ArrayList<>();
        for (Future<InvitationState> answer : answers) {
            states.add(answer.get());
        }
        assertEquals(Set.of(InvitationState.ACCEPTED, InvitationState.WAITLISTED), Set.copyOf(states));
        InvitationId in = asked.keySet().stream().filter(id -> stateOf(request, id) == InvitationState.ACCEPTED).findFirst().orElseThrow();
        InvitationId waits = asked.keySet().stream().filter(id -> !id.equals(in)).findFirst().orElseThrow();
        as(asked.get(waits), Role.VOLUNTEER);
        assertNull(accompanying.mine().get(0).brief(), "waiting is not accepted");
        as(asked.get(in), Role.VOLUNTEER);
        accompanying.withdraw(in);
        assertEquals(InvitationState.ACCEPTED, stateOf(request, waits));
        assertTrue(queries.one(request).isFilled());
    }

    @Test
    void whenTheCourtMovesTheHearingEverybodyIsAskedAgain() {
        as(caseworker, Role.CASEWORKER);
        Setting setting = new Setting(HearingType.MASTER, null, null, HearingMedium.IN_PERSON, null, null, null, null);
        var proceeding = proceedings.open(file, ProceedingKind.REMOVAL, null, null, null, LocalDate.now(ZoneOffset.UTC).minusDays(3));
        HearingId hearing = scheduling.schedule(proceeding, setting, exact(in(72)), Source.NOTICE);
        AccompanimentRequestId request = asked(1, in(1), hearing);
        assertEquals(in(72), queries.one(request).local(), "its time is the hearing's");
        InvitationId mine = invited(request, first);
        as(one, Role.VOLUNTEER);
        accompanying.accept(mine);
        as(caseworker, Role.CASEWORKER);
        HearingId next = moving.reset(hearing, 0, exact(in(96)), setting, Source.NOTICE);
        RequestRow moved = queries.one(request);
        assertEquals(next, moved.hearing());
        assertEquals(in(96), moved.local());
        assertEquals(InvitationState.INVITED, moved.invited().get(0).state());
        assertTrue(moved.invited().get(0).moved());
        as(one, Role.VOLUNTEER);
        assertNull(accompanying.mine().get(0).brief(), "has to accept again");
        accompanying.accept(mine);
        as(caseworker, Role.CASEWORKER);
        moving.vacate(next, 0);
        assertTrue(queries.one(request).calledOff());
        as(one, Role.VOLUNTEER);
        assertTrue(accompanying.mine().isEmpty());
    }

    private static HearingTime exact(LocalDateTime local) {
        return new HearingTime.Exact(CourtTime.of(local, ZONE, java.util.Optional.empty()));
    }

    /** As if it had been set for then. */
    private void shift(AccompanimentRequestId request, Instant begin) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement update = connection.prepareStatement("update accompaniment_request set starts_at = ? where id = ?")) {
            update.setObject(1, LocalDateTime.ofInstant(begin, ZoneOffset.UTC));
            update.setObject(2, BatchInsert.plain(request.value()));
            update.executeUpdate();
        }
    }

    private void as(MemberId member, Role role) {
        caller.is(new Standing(member, organization, null, EnumSet.of(role), role.permissions(), Locale.ENGLISH, ZoneId.of("UTC"), Level.NOTHING));
    }

    private MemberId seat(String name, Role role) throws Exception {
        MemberId id = MemberId.next();
        String email = name + organization.toString().substring(24) + "@house.example";
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(
                "insert into member (id, email_index, email_p2, name_p2, language, zone, theme, state, sign_in_epoch, created_at, version) values (?, ?, ?, ?, 'en', 'UTC', 'DEVICE', 'ACTIVE', 0, now(6), 0)")) {
            insert.setObject(1, BatchInsert.plain(id.value()));
            insert.setBytes(2, staff.signInIndex(email));
            insert.setBytes(3, staff.close("member", "email_p2", id.value(), email).bytes());
            insert.setBytes(4, staff.close("member", "name_p2", id.value(), "Somebody Fictional").bytes());
            insert.executeUpdate();
        }
        inviting.seatAlso(organization, id, EnumSet.of(role));
        return id;
    }
}
