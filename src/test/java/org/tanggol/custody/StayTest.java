package org.tanggol.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.people.PersonId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.FacilityId;

class StayTest {

    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Said SAID = new Said(CustodySource.FAMILY, Confidence.LIKELY, null, MemberId.next(), NOW);
    private static final Place FIRST = new Place(StintKind.FACILITY, new FacilityId(java.util.UUID.randomUUID()), null);
    private static final Place SECOND = new Place(StintKind.FACILITY, new FacilityId(java.util.UUID.randomUUID()), null);

    private static When at(String instant) {
        return new When(Instant.parse(instant), ZONE, false);
    }

    private static Stay taken(Place place) {
        return Stay.begin(StayId.next(), CaseFileId.next(), PersonId.next(), StintId.next(), place, at("2026-11-20T12:00:00Z"), SAID);
    }

    private static void refused(Rule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static List<Instant> bounds(Stay stay) {
        return stay.stints().stream().sorted(java.util.Comparator.comparing(Stint::from)).flatMap(s -> java.util.stream.Stream.of(s.from(), s.to() == null ? Instant.MAX : s.to())).toList();
    }

    @Test
    void aTransferEndsTheCurrentStintWhereTheNextBegins() {
        Stay stay = taken(FIRST);
        stay.moveTo(StintId.next(), SECOND, at("2026-11-22T09:00:00Z"), SAID);
        assertThat(bounds(stay)).containsExactly(Instant.parse("2026-11-20T12:00:00Z"), Instant.parse("2026-11-22T09:00:00Z"),
            Instant.parse("2026-11-22T09:00:00Z"), Instant.MAX);
        assertThat(stay.current().facility()).isEqualTo(SECOND.facility());
    }

    @Test
    void aMoveBeforeTheCurrentStintBeganWouldOverlap() {
        Stay stay = taken(FIRST);
        stay.moveTo(StintId.next(), SECOND, at("2026-11-22T09:00:00Z"), SAID);
        refused(Rule.STINTS_OVERLAP, () -> stay.moveTo(StintId.next(), FIRST, at("2026-11-21T09:00:00Z"), SAID));
        assertThat(stay.stints()).hasSize(2);
    }

    @Test
    void aMoveOnTheSameDayWithoutAnHourComesAfterThePlaceBefore() {
        Stay stay = taken(FIRST);
        stay.moveTo(StintId.next(), SECOND, When.of(java.time.LocalDate.parse("2026-11-20"), null, ZoneId.of("America/New_York")), SAID);
        assertThat(stay.current().facility()).isEqualTo(SECOND.facility());
        assertThat(stay.current().from()).isAfter(Instant.parse("2026-11-20T12:00:00Z"));
    }

    @Test
    void aMoveOnAnEarlierDayWithoutAnHourWouldStillOverlap() {
        refused(Rule.STINTS_OVERLAP, () -> taken(FIRST).moveTo(StintId.next(), SECOND, When.of(java.time.LocalDate.parse("2026-11-19"), null, ZONE), SAID));
    }

    @Test
    void aMoveInTheFutureIsRefused() {
        refused(Rule.IN_THE_FUTURE, () -> taken(FIRST).moveTo(StintId.next(), SECOND, at("2026-12-24T09:00:00Z"), SAID));
    }

    @Test
    void whoIsLostFromSightIsUnknownSince() {
        Stay stay = taken(FIRST);
        stay.moveTo(StintId.next(), Place.unknown(), at("2026-11-22T09:00:00Z"), SAID);
        assertThat(stay.current().kind()).isEqualTo(StintKind.UNKNOWN);
        assertThat(stay.current().from()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
    }

    @Test
    void aReleaseClosesTheStayAndItsLastStint() {
        Stay stay = taken(FIRST);
        stay.end(EndKind.BOND, at("2026-11-23T20:00:00Z"), NOW);
        assertThat(stay.isOpen()).isFalse();
        assertThat(stay.stints().get(0).to()).isEqualTo(Instant.parse("2026-11-23T20:00:00Z"));
        refused(Rule.STAY_CLOSED, () -> stay.moveTo(StintId.next(), SECOND, at("2026-11-24T09:00:00Z"), SAID));
    }

    @Test
    void aReleaseBeforeTheLastStintBeganIsRefusedAndChangesNothing() {
        Stay stay = taken(FIRST);
        refused(Rule.END_BEFORE_START, () -> stay.end(EndKind.BOND, at("2026-11-19T20:00:00Z"), NOW));
        assertThat(stay.isOpen()).isTrue();
    }

    @Test
    void aPlaceLearnedOfLaterFillsTheMiddleOfAGapAndTheRestStaysUnknown() {
        Stay stay = taken(Place.unknown());
        stay.moveTo(StintId.next(), SECOND, at("2026-11-23T09:00:00Z"), SAID);
        stay.recordPast(StintId.next(), FIRST, at("2026-11-21T00:00:00Z"), at("2026-11-22T00:00:00Z"), SAID);
        assertThat(stay.stints().stream().sorted(java.util.Comparator.comparing(Stint::from)).map(Stint::kind))
            .containsExactly(StintKind.UNKNOWN, StintKind.FACILITY, StintKind.UNKNOWN, StintKind.FACILITY);
        List<Instant> bounds = bounds(stay);
        for (int i = 1; i + 1 < bounds.size(); i += 2) {
            assertThat(bounds.get(i)).as("no overlap and no hole").isEqualTo(bounds.get(i + 1));
        }
    }

    @Test
    void daysWithoutHoursFillTheWholeGapBetweenThePlacesThatAreKnown() {
        Stay stay = taken(FIRST);      // until the 21st
        stay.moveTo(StintId.next(), Place.unknown(), at("2026-11-21T12:00:00Z"), SAID);
        stay.moveTo(StintId.next(), FIRST, at("2026-11-23T09:00:00Z"), SAID);
        stay.recordPast(StintId.next(), SECOND, day("2026-11-21"), day("2026-11-23"), SAID);
        List<Stint> stints = stay.stints().stream().sorted(java.util.Comparator.comparing(Stint::from)).toList();
        assertThat(stints).extracting(Stint::facility).containsExactly(FIRST.facility(), SECOND.facility(), FIRST.facility());
        assertThat(stints.get(1).from()).isEqualTo(Instant.parse("2026-11-21T12:00:00Z"));
        assertThat(stints.get(1).to()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void aDayAsTheEndMeansAllOfItAtThatPlace() {
        Stay stay = taken(Place.unknown());
        stay.recordPast(StintId.next(), FIRST, day("2026-11-21"), day("2026-11-21"), SAID);
        Stint found = stay.stints().stream().filter(stint -> stint.kind() == StintKind.FACILITY).findFirst().orElseThrow();
        assertThat(found.from()).isEqualTo(day("2026-11-21").at());
        assertThat(found.to()).isEqualTo(day("2026-11-22").at());
    }

    @Test
    void aDayAfterTheGapIsNotCutToFitButRefused() {
        Stay stay = taken(Place.unknown());
        stay.moveTo(StintId.next(), FIRST, at("2026-11-22T09:00:00Z"), SAID);
        refused(Rule.STINTS_OVERLAP, () -> stay.recordPast(StintId.next(), SECOND, day("2026-11-21"), day("2026-11-23"), SAID));
        refused(Rule.IN_THE_FUTURE, () -> taken(Place.unknown()).recordPast(StintId.next(), SECOND, day("2026-11-21"), day("2026-12-23"), SAID));
    }

    @Test
    void aDayThatBeginsInOneGapIsNotTakenForALaterOne() {
        Stay stay = taken(Place.unknown());
        stay.moveTo(StintId.next(), FIRST, at("2026-11-21T15:00:00Z"), SAID);
        stay.moveTo(StintId.next(), Place.unknown(), at("2026-11-21T17:00:00Z"), SAID);
        stay.recordPast(StintId.next(), SECOND, day("2026-11-21"), at("2026-11-21T14:00:00Z"), SAID);
        assertThat(stay.stints().stream().filter(stint -> SECOND.facility().equals(stint.facility())).findFirst().orElseThrow().from())
            .isEqualTo(day("2026-11-21").at());
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        Stay stay = taken(Place.unknown());
        refused(Rule.END_BEFORE_START, () -> stay.recordPast(StintId.next(), FIRST, day("2026-11-22"), day("2026-11-21"), SAID));
    }

    private static When day(String day) {
        return When.of(java.time.LocalDate.parse(day), null, ZoneId.of("America/New_York"));
    }

    @Test
    void aPlaceLearnedOfLaterDoesNotPushAKnownOneAside() {
        Stay stay = taken(FIRST);
        stay.moveTo(StintId.next(), SECOND, at("2026-11-23T09:00:00Z"), SAID);
        refused(Rule.STINTS_OVERLAP, () -> stay.recordPast(StintId.next(), SECOND, at("2026-11-21T00:00:00Z"), at("2026-11-22T00:00:00Z"), SAID));
    }

    @Test
    void aPlaceThatIsNotUnknownSaysWhere() {
        refused(Rule.PLACE_REQUIRED, () -> new Place(StintKind.HOSPITAL, null, null));
        refused(Rule.PLACE_REQUIRED, () -> new Place(StintKind.FACILITY, null, null));
    }

    @Test
    void aFindingWithoutAPlaceIsNoFinding() {
        Stay stay = taken(Place.unknown());
        refused(Rule.FOUND_WITHOUT_PLACE, () -> new LocatorCheck(LocatorCheckId.next(), stay, LocatorSystem.ODLS, LocatorInputs.NAME, LocatorResult.FOUND, null, null,
            MemberId.next(), NOW, NOW));
    }
}
