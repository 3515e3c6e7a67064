package org.tanggol.bonds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
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
import org.tanggol.work.TeamKeeping;

/** Runs inside the server: a bond of $6,000 whose receipt is of 10 July 2026, until it is refunded: the interest of quarters, and asking after money that does not come. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class BondOutIT {

    private static final Quarter SECOND = Quarter.parse("2026-Q2", "quarter");
    private static final Quarter THIRD = Quarter.parse("2026-Q3", "quarter");
    private static final LocalDate RECEIPT = LocalDate.of(2026, 7, 10);
    private static final BigDecimal RATE = new BigDecimal("2.875");

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
    ObligorKeeping obligors;

    @Inject
    BondQueries queries;

    @Inject
    InterestKeeping interest;

    @Inject
    BondChasing chasing;

    @Inject
    Caller caller;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private OrganizationId organization;
    private MemberId caseworker;
    private MemberId treasurer;
    private FundId fund;
    private BondId bond;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @BeforeEach
    void aBondIsOut() throws Exception {
        organization = OrganizationId.next();
        inviting.found(new Organization(organization, "Interest", null, ZoneId.of("UTC"), Instant.parse("2026-01-01T00:00:00Z")));
        caseworker = seat("c");
        treasurer = seat("t");
        MemberId first = seat("a");
        MemberId second = seat("b");
        as(treasurer);
        fund = funds.open(new FundTerms("Interest", "Bank 1", Set.of(), Money.ZERO, null, null, null));
        funds.receiveGift(fund, null, Money.ofDollars(10_000), new Voucher(RECEIPT.minusDays(20), "Paper", null, null));
        as(caseworker);
        CaseFileId file = opening.open(new PersonDetails(null, "somebody with a blue scarf", null, null, null, null, null, ANumber.of("A" + (200_000_000 + Math.abs(organization.hashCode() % 700_000_000))), false, null),
            CaseOrigin.CALL);
        teams.takeOn(file);
        bond = bonds.open(file, BondKind.DELIVERY, null);
        record(new Happened(BondStep.BOND_SET, RECEIPT.minusDays(12), BondSource.ICE_NOTICE, "Form I-286", Money.ofDollars(6_000), null, BondAuthority.DHS, null, null, null, null));
        record(new Happened(BondStep.FUND_ASKED, RECEIPT.minusDays(11), BondSource.FAMILY, "Request", Money.ofDollars(6_000), null, null, null, null, fund, null));
        for (MemberId approver : List.of(first, second)) {
            as(approver);
            approving.approve(bond, queries.one(bond).print());
        }
        as(treasurer);
        ObligorId obligor = obligors.add(new ObligorEntry(ObligorKind.VOLUNTEER, null, "Somebody Fictional", "bonds@house.example", null), "1 Elm Street", RECEIPT.minusDays(60));
        keep(new Happened(BondStep.OBLIGOR_CHOSEN, RECEIPT, BondSource.FUND, "Minutes", null, null, null, null, null, null, null, null, obligor, NoticeWay.MAIL));
        for (BondStep step : List.of(BondStep.ELIGIBILITY_SENT, BondStep.ELIGIBILITY_CONFIRMED, BondStep.CONTRACT_MADE, BondStep.PAYMENT_MADE, BondStep.RECEIPT_ARRIVED)) {
            keep(Happened.plain(step, RECEIPT, BondSource.ICE_NOTICE, "Paper", null));
        }
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
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement("insert into membership (org_id, member_id, role, granted_at) values (?, ?, 'CASEWORKER', now(6))")) {
            insert.setObject(1, BatchInsert.plain(organization.value()));
            insert.setObject(2, BatchInsert.plain(id.value()));
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

    @Test
    void aQuarterIsEnteredOnceAtItsRateOnTheDaysTheMoneyWasOut() throws Exception {
        assertEquals(List.of(), interest.rows(fund, SECOND), "the receipt came later");
        InterestRow open = interest.rows(fund, THIRD).get(0);
        assertEquals(LocalDate.of(2026, 7, 11), open.first());
        assertEquals(82, open.days());
        assertEquals(null, open.amount());
        refused(Rule.RATE_MISSING, () -> interest.accrue(fund, THIRD, THIRD.last()));
        refused(Rule.QUARTER_RUNNING, () -> interest.accrue(fund, Quarter.of(LocalDate.now()), LocalDate.now()));
        for (String wrong : List.of("3.001", "-0.1", "2.8751")) {
            refused(Rule.RATE_OUT_OF_RANGE, () -> interest.setRate(THIRD, new BigDecimal(wrong), "Notice"));
        }
        interest.setRate(THIRD, new BigDecimal("1"), "Notice");
        interest.setRate(THIRD, RATE, "Notice of June 2026");
        // 6000 * 2.875 % * 82 / 365 = 38.7534...
        assertEquals(new Money(3_875), interest.rows(fund, THIRD).get(0).amount());
        assertEquals(1, interest.accrue(fund, THIRD, THIRD.last()));
        assertEquals(0, interest.accrue(fund, THIRD, THIRD.last()));
        InterestRow entered = interest.rows(fund, THIRD).get(0);
        assertTrue(entered.accrued());
        assertEquals(new Money(3_875), ledger.journal(entered.journal()).total());
        assertTrue(interest.rates().get(0).used());
        assertEquals("Notice of June 2026", interest.rates().get(0).source());
        refused(Rule.RATE_USED, () -> interest.setRate(THIRD, new BigDecimal("2.9"), "Another"));
        assertEquals(List.of(), violations());
    }

    @Test
    void aBreachEndsItAndARefundIsComparedWithWhatWasExpected() throws Exception {
        record(Happened.plain(BondStep.RELEASED, RECEIPT.plusDays(3), BondSource.FAMILY, "Call", null));
        keep(new Happened(BondStep.BREACH_NOTICE, LocalDate.of(2026, 8, 31), BondSource.ICE_NOTICE, "Form I-323", null, null, null, LocalDate.of(2026, 9, 30), null, null, null));
        assertEquals(LocalDate.of(2026, 8, 31), interest.rows(fund, THIRD).get(0).last());
        keep(Happened.plain(BondStep.BREACH_RESCINDED, LocalDate.of(2026, 10, 2), BondSource.ICE_NOTICE, "Letter of ICE", null));
        assertEquals(THIRD.last(), interest.rows(fund, THIRD).get(0).last());
        interest.setRate(THIRD, RATE, "Notice of June 2026");
        interest.accrue(fund, THIRD, THIRD.last());
        record(new Happened(BondStep.CANCELLATION, LocalDate.of(2026, 10, 20), BondSource.COURT, "Decision", null, null, null, null, CancellationReason.values()[0], null, null));
        keep(Happened.plain(BondStep.CANCELLATION_NOTICE, LocalDate.of(2026, 10, 25), BondSource.ICE_NOTICE, "Form I-391", null));
        keep(new Happened(BondStep.REFUND_ARRIVED, LocalDate.of(2026, 11, 10), BondSource.BANK, "Statement", Money.ofDollars(6_000), new Money(5_712), null, null, null, null, null));
        InterestKeeping.Compared came = interest.compared(fund).get(0);
        assertEquals(new Money(3_875), came.expected());
        assertEquals(new Money(5_712), came.received());
        assertEquals(new Money(1_837), came.difference());
        assertEquals(1_005_712, ledger.folder(fund).fund().balances().available().cents());
        assertFalse(interest.rows(fund, THIRD).stream().anyMatch(row -> !row.accrued()));
        assertEquals(List.of(), violations());
    }

    @Test
    void aRefundThatDoesNotComeIsATaskEachTimePatienceRunsOutAndNoMoreWhenItHasCome() throws Exception {
        LocalDate notice = LocalDate.of(2026, 7, 20);
        record(Happened.plain(BondStep.RELEASED, RECEIPT.plusDays(3), BondSource.FAMILY, "Call", null));
        record(new Happened(BondStep.CANCELLATION, RECEIPT.plusDays(5), BondSource.COURT, "Decision", null, null, null, null, CancellationReason.values()[0], null, null));
        keep(Happened.plain(BondStep.CANCELLATION_NOTICE, notice, BondSource.ICE_NOTICE, "Form I-391", null));
        chasing.round(notice.plusDays(90));
        assertEquals(0, tasks());
        chasing.round(notice.plusDays(91));
        chasing.round(notice.plusDays(120));
        assertEquals(1, tasks());
        chasing.round(notice.plusDays(180));
        assertEquals(2, tasks());
        as(treasurer);
        keep(new Happened(BondStep.REFUND_ARRIVED, LocalDate.of(2026, 11, 10), BondSource.BANK, "Statement", Money.ofDollars(6_000), null, null, null, null, null, null));
        chasing.round(notice.plusDays(300));
        assertEquals(2, tasks());
    }

    private int tasks() throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("select count(*) from task where org_id = ?")) {
            select.setObject(1, BatchInsert.plain(organization.value()));
            try (java.sql.ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private List<String> violations() throws Exception {
        try (Connection connection = database.getConnection()) {
            return BooksScript.run(connection).stream().filter(one -> organization.value().equals(one.organization())).map(BooksScript.Violation::toString).toList();
        }
    }
}
