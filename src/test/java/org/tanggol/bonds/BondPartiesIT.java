package org.tanggol.bonds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.tanggol.confidential.StaffVault;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.BooksScript;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.FundKeeping;
import org.tanggol.ledger.FundTerms;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.PartyId;
import org.tanggol.ledger.Voucher;
import org.tanggol.members.Inviting;
import org.tanggol.people.ANumber;
import org.tanggol.people.CaseOpening;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.PersonDetails;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;
import org.tanggol.work.TaskReading;
import org.tanggol.work.TaskRow;
import org.tanggol.work.TeamKeeping;

/** Runs inside the server: a bond of $6,000 of which an aunt pays $2,000, under a name for which the fund has a limit. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class BondPartiesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 10);
    private static final long GIFT = 10_000;

    @Inject
    Inviting inviting;

    @Inject
    StaffVault staff;

    @Inject
    CaseOpening opening;

    @Inject
    TeamKeeping teams;

    @Inject
    FundKeeping funds;

    @Inject
    LedgerQueries ledger;

    @Inject
    BondKeeping bonds;

    @Inject
    BondApproving approving;

    @Inject
    BondQueries queries;

    @Inject
    CoFunderNaming coFunders;

    @Inject
    ObligorKeeping obligors;

    @Inject
    ObligorQueries register;

    @Inject
    TaskReading tasks;

    @Inject
    Caller caller;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private OrganizationId organization;
    private MemberId caseworker;
    private MemberId treasurer;
    private MemberId first;
    private MemberId second;
    private FundId fund;
    private CaseFileId file;
    private BondId bond;
    private PartyId aunt;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @BeforeEach
    void anAuntPaysAPart() throws Exception {
        organization = OrganizationId.next();
        inviting.found(new Organization(organization, "Parties", null, ZoneId.of("UTC"), Instant.parse("2026-01-01T00:00:00Z")));
        caseworker = seat("c");
        treasurer = seat("t");
        first = seat("a");
        second = seat("b");
        as(treasurer);
        fund = funds.open(new FundTerms("Parties", "Bank 1", Set.of(), Money.ZERO, null, Money.ofDollars(4_500), null));
        funds.receiveGift(fund, null, Money.ofDollars(GIFT), new Voucher(DAY.minusDays(20), "Paper", null, null));
        as(caseworker);
        file = opening.open(new PersonDetails(null, "somebody with a green scarf", null, null, null, null, null, ANumber.of("A" + (200_000_000 + Math.abs(organization.hashCode() % 700_000_000))), false, null),
            CaseOrigin.CALL);
        teams.takeOn(file);
        bond = bonds.open(file, BondKind.DELIVERY, null);
        record(new Happened(BondStep.BOND_SET, DAY.minusDays(12), BondSource.ICE_NOTICE, "Form I-286", Money.ofDollars(6_000), null, BondAuthority.DHS, null, null, null, null));
        aunt = coFunders.name(bond, queries.one(bond).version(), new CoFunderEntry("Aunt", Money.ofDollars(2_000), CoFunderReturn.SHARE));
        record(new Happened(BondStep.FUND_ASKED, DAY.minusDays(11), BondSource.FAMILY, "Request", Money.ofDollars(4_000), null, null, null, null, fund, null));
        approve(bond);
        as(treasurer);
        keep(about(BondStep.SHARE_PAID_IN));
    }

    private void approve(BondId which) {
        for (MemberId approver : List.of(first, second)) {
            as(approver);
            approving.approve(which, queries.one(which).print());
        }
    }

    private Happened about(BondStep step) {
        return new Happened(step, DAY, BondSource.BANK, "Statement", null, null, null, null, null, null, null, aunt, null, null);
    }

    private static Happened under(BondStep step, ObligorId obligor) {
        return new Happened(step, DAY, BondSource.FUND, "Minutes", null, null, null, null, null, null, null, null, obligor, NoticeWay.MAIL);
    }

    private ObligorId obligor(ObligorKind kind) {
        return obligors.add(new ObligorEntry(kind, null, "Somebody Fictional", "bonds@house.example", null), "1 Elm Street", DAY.minusDays(60));
    }

    private void send() {
        for (BondStep step : List.of(BondStep.ELIGIBILITY_SENT, BondStep.ELIGIBILITY_CONFIRMED, BondStep.CONTRACT_MADE, BondStep.PAYMENT_MADE, BondStep.RECEIPT_ARRIVED)) {
            keep(Happened.plain(step, DAY, BondSource.ICE_NOTICE, "Paper", null));
        }
    }

    private Money available() {
        return ledger.folder(fund).fund().balances().available();
    }

    private CoFunderState share() {
        return queries.one(bond).coFunders().get(0).state();
    }

    @Test
    void aCoFunderBearsTheirOwnShareOfABreach() throws Exception {
        keep(under(BondStep.OBLIGOR_CHOSEN, obligor(ObligorKind.VOLUNTEER)));
        send();
        as(caseworker);
        record(Happened.plain(BondStep.RELEASED, DAY, BondSource.FAMILY, "Call", null));
        as(treasurer);
        keep(new Happened(BondStep.BREACH_NOTICE, DAY, BondSource.ICE_NOTICE, "Form I-323", null, null, null, DAY.plusDays(30), null, null, null));
        keep(Happened.plain(BondStep.BREACH_FINAL, DAY, BondSource.ICE_NOTICE, "Letter of ICE", null));
        assertEquals(CoFunderState.LOST, share());
        assertEquals(Money.ofDollars(GIFT - 4_000), available());
        keep(Happened.plain(BondStep.BOND_CLOSED, DAY, BondSource.FUND, "Minutes", null));
        assertEquals(List.of(), violations());
    }

    @Test
    void aRefundGoesToWhoeverPaidAndWhatWasGivenForGoodStays() throws Exception {
        keep(under(BondStep.OBLIGOR_CHOSEN, obligor(ObligorKind.VOLUNTEER)));
        as(caseworker);
        PartyId office = coFunders.name(bond, queries.one(bond).version(), new CoFunderEntry("Office", Money.ofDollars(500), CoFunderReturn.NOTHING));
        as(treasurer);
        keep(new Happened(BondStep.SHARE_PAID_IN, DAY, BondSource.BANK, "Statement", null, null, null, null, null, null, null, office, null, null));
        assertEquals(Money.ofDollars(GIFT - 3_500), available(), "what the fund had set aside in its place is free");
        send();
        as(caseworker);
        record(new Happened(BondStep.CANCELLATION, DAY, BondSource.COURT, "Decision", null, null, null, null, CancellationReason.DEPARTED, null, null));
        as(treasurer);
        keep(Happened.plain(BondStep.CANCELLATION_NOTICE, DAY, BondSource.ICE_NOTICE, "Form I-391", null));
        keep(new Happened(BondStep.REFUND_ARRIVED, DAY, BondSource.BANK, "Statement", Money.ofDollars(6_000), new Money(10_001), null, null, null, null, null));
        assertEquals(Money.ofDollars(GIFT + 500).plus(new Money(10_001)), available());
        assertEquals(List.of(CoFunderState.DUE, CoFunderState.KEPT), queries.one(bond).coFunders().stream().map(BondRow.CoFunderRow::state).toList());
        refused(Rule.BOND_MONEY_OUT, () -> keep(Happened.plain(BondStep.BOND_CLOSED, DAY, BondSource.FUND, "Minutes", null)));
        keep(about(BondStep.CO_FUNDER_PAID));
        keep(Happened.plain(BondStep.BOND_CLOSED, DAY, BondSource.FUND, "Minutes", null));
        assertEquals(List.of(), violations());
    }

    @Test
    void whatWasPaidInIsHandedBackWhenTheRequestIsWithdrawn() throws Exception {
        as(caseworker);
        record(Happened.plain(BondStep.REQUEST_WITHDRAWN, DAY, BondSource.FAMILY, "Call", null));
        assertEquals(CoFunderState.HANDED_BACK, share());
        assertEquals(Money.ofDollars(GIFT), available());
        assertEquals(List.of(), violations());
    }

    @Test
    void aShareThatIsHandedBackIsAskedOfTheFundAnew() throws Exception {
        keep(about(BondStep.SHARE_HANDED_BACK));
        assertEquals(BondFunding.REQUESTED, queries.one(bond).funding());
        assertEquals(Money.ofDollars(6_000), queries.one(bond).asked());
        assertEquals(List.of(), violations(), "while two people decide");
        approve(bond);
        assertEquals(Money.ofDollars(GIFT - 6_000), available());
        assertEquals(List.of(), violations());
    }

    @Test
    void nobodySignsWithoutALetterAndTheNameMayChangeLater() throws Exception {
        ObligorId parish = obligor(ObligorKind.ORGANIZATION);
        keep(under(BondStep.OBLIGOR_CHOSEN, parish));
        keep(Happened.plain(BondStep.ELIGIBILITY_SENT, DAY, BondSource.CEBONDS, "Paper", null));
        keep(Happened.plain(BondStep.ELIGIBILITY_CONFIRMED, DAY, BondSource.CEBONDS, "Paper", null));
        refused(Rule.LETTER_NEEDED, () -> keep(Happened.plain(BondStep.CONTRACT_MADE, DAY, BondSource.CEBONDS, "Form I-352", null)));
        obligors.authorize(parish, "Elder Amado", DAY.minusDays(5), DAY.plusYears(3));
        keep(Happened.plain(BondStep.CONTRACT_MADE, DAY, BondSource.CEBONDS, "Form I-352", null));
        refused(Rule.SAME_AS_BEFORE, () -> keep(under(BondStep.OBLIGOR_SUBSTITUTED, parish)));
        ObligorId volunteer = obligor(ObligorKind.VOLUNTEER);
        keep(under(BondStep.OBLIGOR_SUBSTITUTED, volunteer));
        assertEquals(volunteer, queries.one(bond).obligor().id());
        assertEquals(Money.ofDollars(6_000), register.one(volunteer).exposure());
        assertEquals(Money.ZERO, register.one(parish).exposure());
        as(caseworker);
        assertEquals(List.of(DAY.plusYears(3).minusDays(30)), tasks.of(file).stream().filter(task -> task.title().contains("Somebody Fictional")).map(TaskRow::dueOn).toList(), "the letter is to be renewed");
    }

    @Test
    void aFundHasNoMoreUnderOneNameThanItsLimit() throws Exception {
        ObligorId volunteer = obligor(ObligorKind.VOLUNTEER);
        keep(under(BondStep.OBLIGOR_CHOSEN, volunteer));
        as(caseworker);
        CaseFileId other = opening.open(new PersonDetails(null, "somebody with a red scarf", null, null, null, null, null, ANumber.of("A" + (200_000_000 + Math.abs((organization.hashCode() + 1) % 700_000_000))), false, null),
            CaseOrigin.CALL);
        teams.takeOn(other);
        BondId next = bonds.open(other, BondKind.DELIVERY, null);
        bonds.record(next, queries.one(next).version(), new Happened(BondStep.BOND_SET, DAY, BondSource.ICE_NOTICE, "Form I-286", Money.ofDollars(1_500), null, BondAuthority.DHS, null, null, null, null));
        bonds.record(next, queries.one(next).version(), new Happened(BondStep.FUND_ASKED, DAY, BondSource.FAMILY, "Request", Money.ofDollars(1_500), null, null, null, null, fund, null));
        approve(next);
        as(treasurer);
        refused(Rule.OBLIGOR_CAP, () -> bonds.keep(next, queries.one(next).version(), under(BondStep.OBLIGOR_CHOSEN, volunteer)));
        bonds.keep(next, queries.one(next).version(), under(BondStep.OBLIGOR_CHOSEN, obligor(ObligorKind.VOLUNTEER)));
        assertTrue(queries.one(next).held().isPositive());
        assertEquals(List.of(), violations());
    }

    private MemberId seat(String name) throws Exception {
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
        return id;
    }

    private void as(MemberId member) {
        caller.is(new Standing(member, organization, null, EnumSet.of(Role.CASEWORKER), Set.of(Permission.values()), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
    }

    private void record(Happened what) {
        bonds.record(bond, queries.one(bond).version(), what);
    }

    private void keep(Happened what) {
        bonds.keep(bond, queries.one(bond).version(), what);
    }

    private static void refused(Rule rule, org.junit.jupiter.api.function.Executable deed) {
        assertEquals(rule, assertThrows(RuleViolation.class, deed).rule());
    }

    private List<String> violations() throws Exception {
        try (Connection connection = database.getConnection()) {
            return BooksScript.run(connection).stream().filter(one -> organization.value().equals(one.organization())).map(BooksScript.Violation::toString).toList();
        }
    }
}
