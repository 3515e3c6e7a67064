package org.tanggol.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Two people, one of them a lawyer, and nothing but what they agreed to. */
class DisclosureTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final MemberId FIRST = MemberId.next();
    private static final MemberId SECOND = MemberId.next();
    private static final byte[] CONTENT = {1};
    private static final byte[] MANIFEST = {2};

    private static Disclosure asked(boolean byLawyer) {
        return Disclosure.asked(DisclosureId.next(), new CaseFileId(UUID.randomUUID()), new Disclosure.Demand(DemandKind.COURT_ORDER, null, LocalDate.of(2026, 11, 29), null, PersonTold.TOLD, null),
            EnumSet.of(DisclosedPart.CUSTODY), FIRST, byLawyer, NOW);
    }

    private static void agree(Disclosure disclosure, MemberId by, boolean lawyer) {
        disclosure.approve(by, lawyer, CONTENT, 3, 1, NOW);
        disclosure.manifested(MANIFEST);
    }

    private static void refused(Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void nothingLeavesBeforeASecondPersonHasAgreed() {
        Disclosure disclosure = asked(true);
        refused(Rule.STATE_TRANSITION_REFUSED, () -> disclosure.handOver(MANIFEST, FIRST, NOW));
        refused(Rule.SECOND_PERSON, () -> agree(disclosure, FIRST, true));
        agree(disclosure, SECOND, false);
        disclosure.handOver(MANIFEST, FIRST, NOW);
    }

    @Test
    void oneOfTheTwoIsALawyer() {
        refused(Rule.LAWYER_NEEDED, () -> agree(asked(false), SECOND, false));
        agree(asked(false), SECOND, true);
        agree(asked(true), SECOND, false);
    }

    @Test
    void whatHasChangedDoesNotLeaveUntilSomebodyAgreesAgain() {
        Disclosure disclosure = asked(true);
        agree(disclosure, SECOND, true);
        refused(Rule.RECORD_CHANGED, () -> disclosure.handOver(new byte[] {9}, FIRST, NOW));
        refused(Rule.SECOND_PERSON, () -> agree(disclosure, FIRST, true));
        disclosure.approve(SECOND, true, new byte[] {8}, 4, 1, NOW);
        disclosure.manifested(new byte[] {9});
        disclosure.handOver(new byte[] {9}, FIRST, NOW);
        disclosure.handOver(new byte[] {9}, SECOND, NOW);
        refused(Rule.RECORD_CHANGED, () -> disclosure.handOver(MANIFEST, FIRST, NOW));
        refused(Rule.STATE_TRANSITION_REFUSED, () -> agree(disclosure, SECOND, true));
    }

    @Test
    void whatIsDecidedStaysDecided() {
        Disclosure nothing = asked(true);
        nothing.giveNothing(null, SECOND, NOW);
        refused(Rule.STATE_TRANSITION_REFUSED, () -> nothing.giveNothing(null, SECOND, NOW));
        refused(Rule.STATE_TRANSITION_REFUSED, () -> agree(nothing, SECOND, true));
        Disclosure over = asked(true);
        agree(over, SECOND, true);
        over.handOver(MANIFEST, FIRST, NOW);
        refused(Rule.STATE_TRANSITION_REFUSED, () -> over.giveNothing(null, SECOND, NOW));
    }

    @Test
    void aJudgesPaperIsToldFromAnOfficers() {
        assertThat(EnumSet.allOf(DemandKind.class)).filteredOn(DemandKind::isJudicial)
            .containsExactly(DemandKind.JUDICIAL_WARRANT, DemandKind.COURT_ORDER, DemandKind.JUDICIAL_SUBPOENA);
        assertThat(DemandKind.ADMINISTRATIVE_WARRANT.isDemand()).isTrue();
        assertThat(DemandKind.PERSON_ASKED.isDemand()).isFalse();
    }

    @Test
    void partsAreKeptInOneOrder() {
        assertThat(DisclosedPart.packed(EnumSet.of(DisclosedPart.NOTES, DisclosedPart.PERSON))).isEqualTo("PERSON,NOTES");
        assertThat(DisclosedPart.unpacked("PERSON,NOTES")).containsExactly(DisclosedPart.PERSON, DisclosedPart.NOTES);
        assertThat(DisclosedPart.unpacked(null)).isEmpty();
    }
}
