package org.tanggol.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.PersonId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.proceedings.Proceeding;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.proceedings.ProceedingOutcome;

class HearingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
    private static final Setting MASTER = new Setting(HearingType.MASTER, null, "Harriet Lindgren", HearingMedium.IN_PERSON, "3", null, null, null);

    private static ClosedSetting master() {
        return new ClosedSetting(HearingId.next(), MASTER, null);
    }

    private final Proceeding removal = Proceeding.open(CaseFileId.next(), PersonId.next(), ProceedingKind.REMOVAL, null, null, null, LocalDate.parse("2026-10-01"), NOW);

    private static HearingTime at(String local) {
        return new HearingTime.Exact(CourtTime.of(LocalDateTime.parse(local), ZoneId.of("America/Chicago"), Optional.empty()));
    }

    @Test
    void aResetEndsTheSettingAndBeginsAnotherThatKnowsIt() {
        Hearing hearing = Hearing.schedule(removal, master(), at("2027-03-10T08:30"), Source.NOTICE, NOW);
        Hearing next = hearing.resetTo(at("2027-03-24T08:30"), master(), Source.COURT, NOW);
        assertThat(hearing.status()).isEqualTo(HearingStatus.RESET);
        assertThat(next.isUpcoming()).isTrue();
        assertThat(next.follows()).isEqualTo(hearing.id());
        assertThat(hearing.time()).isEqualTo(at("2027-03-10T08:30"));
    }

    @Test
    void aRefusedResetLeavesTheHearingAsItWas() {
        Hearing hearing = Hearing.schedule(removal, master(), at("2027-03-10T08:30"), Source.NOTICE, NOW);
        assertThatThrownBy(() -> hearing.resetTo(at("2026-01-05T08:30"), master(), Source.NOTICE, NOW))
            .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(Rule.HEARING_IN_THE_PAST));
        assertThat(hearing.isUpcoming()).isTrue();
    }

    @Test
    void aSettingThatIsOverCannotBeMoved() {
        Hearing hearing = Hearing.schedule(removal, master(), at("2027-03-10T08:30"), Source.NOTICE, NOW);
        hearing.vacate(NOW);
        assertThatThrownBy(() -> hearing.resetTo(at("2027-04-10T08:30"), master(), Source.NOTICE, NOW))
            .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(Rule.HEARING_NOT_SCHEDULED));
    }

    @Test
    void movingToTheSameTimeIsRefusedAsNoMove() {
        Hearing hearing = Hearing.schedule(removal, master(), at("2027-03-10T08:30"), Source.NOTICE, NOW);
        assertThatThrownBy(() -> hearing.resetTo(at("2027-03-10T08:30"), master(), Source.COURT, NOW)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aControlDateTodayHasNotPassedUntilTheDayIsOverAtTheCourt() {
        HearingTime guam = new HearingTime.Control(LocalDate.parse("2026-11-24"), ZoneId.of("Pacific/Guam"));
        HearingTime honolulu = new HearingTime.Control(LocalDate.parse("2026-11-24"), ZoneId.of("Pacific/Honolulu"));
        Instant evening = Instant.parse("2026-11-24T20:00:00Z");
        assertThat(guam.isBefore(evening)).as("it is the 25th in Guam").isTrue();
        assertThat(honolulu.isBefore(evening)).isFalse();
    }

    @Test
    void aClosedProceedingTakesNoHearing() {
        removal.close(LocalDate.parse("2026-11-01"), ProceedingOutcome.TERMINATED, NOW);
        assertThatThrownBy(() -> Hearing.schedule(removal, master(), at("2027-03-10T08:30"), Source.NOTICE, NOW))
            .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(Rule.PROCEEDING_CLOSED));
    }
}
