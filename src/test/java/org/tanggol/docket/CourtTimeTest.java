package org.tanggol.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

class CourtTimeTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void anHourTheClocksJumpOverIsRefusedWithTheHoursAroundIt() {
        assertThatThrownBy(() -> CourtTime.of(LocalDateTime.parse("2027-03-14T02:30"), NEW_YORK, Optional.empty()))
            .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                assertThat(refusal.rule()).isEqualTo(Rule.TIME_SKIPPED);
                assertThat(refusal.field()).isEqualTo("time");
                assertThat(refusal.parameters()).hasToString("[02:00, 03:00]");
            });
    }

    @Test
    void anHourThatComesTwiceAsksWhichOne() {
        LocalDateTime twice = LocalDateTime.parse("2027-11-07T01:30");
        assertThatThrownBy(() -> CourtTime.of(twice, NEW_YORK, Optional.empty()))
            .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(Rule.TIME_TWICE));
        assertThat(CourtTime.of(twice, NEW_YORK, Optional.of(ZoneOffset.ofHours(-4))).instant()).isEqualTo(Instant.parse("2027-11-07T05:30:00Z"));
        assertThat(CourtTime.of(twice, NEW_YORK, Optional.of(ZoneOffset.ofHours(-5))).instant()).isEqualTo(Instant.parse("2027-11-07T06:30:00Z"));
    }

    @Test
    void anOffsetThatDoesNotFitIsNoChoice() {
        assertThatThrownBy(() -> CourtTime.of(LocalDateTime.parse("2027-11-07T01:30"), NEW_YORK, Optional.of(ZoneOffset.ofHours(-8)))).isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @CsvSource({
        "America/Phoenix, 2027-07-01T09:00, 2027-07-01T16:00:00Z",
        "America/Denver, 2027-07-01T09:00, 2027-07-01T15:00:00Z",
        "America/Puerto_Rico, 2027-03-14T02:30, 2027-03-14T06:30:00Z",
        "Pacific/Honolulu, 2027-03-14T02:30, 2027-03-14T12:30:00Z",
        "Pacific/Guam, 2026-12-31T23:30, 2026-12-31T13:30:00Z"})
    void theInstantFollowsTheCourtsOwnRules(ZoneId zone, LocalDateTime local, Instant instant) {
        assertThat(CourtTime.of(local, zone, Optional.empty()).instant()).isEqualTo(instant);
    }

    @Test
    void aTimeSurvivesTheColumnsUnchanged() {
        HearingTime exact = new HearingTime.Exact(CourtTime.of(LocalDateTime.parse("2027-11-07T01:30"), NEW_YORK, Optional.of(ZoneOffset.ofHours(-5))));
        HearingTime control = new HearingTime.Control(java.time.LocalDate.parse("2027-05-03"), NEW_YORK);
        assertThat(HearingTimeColumns.of(exact).open()).isEqualTo(exact);
        assertThat(HearingTimeColumns.of(control).open()).isEqualTo(control);
        assertThat(HearingTimeColumns.of(new HearingTime.ToBeSet()).open()).isEqualTo(new HearingTime.ToBeSet());
        assertThat(HearingTimeColumns.of(control).startsAt()).as("a control date has no instant").isNull();
    }
}
