package org.tanggol.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;

class WarningTest {

    private static final Warning DAY_BEFORE = new Warning(NoticeKind.DAY_BEFORE, 1);

    private static Occasion on(String day, String zone) {
        Instant any = Instant.parse("2027-01-01T00:00:00Z");
        return new Occasion(Topic.HEARING, UUID.randomUUID(), CaseFileId.next(), "mark", any, any, LocalDate.parse(day), ZoneId.of(zone), HearingOccasions.WARNINGS);
    }

    @Test
    void aReminderIsDueAtEightInTheMorningAtTheCourt() {
        assertThat(DAY_BEFORE.due(on("2027-03-15", "America/New_York"))).as("the clocks were put forward that night").isEqualTo("2027-03-14T12:00:00Z");
        assertThat(new Warning(NoticeKind.WEEK_BEFORE, 7).due(on("2027-03-15", "America/New_York"))).as("and not yet a week before").isEqualTo("2027-03-08T13:00:00Z");
        assertThat(DAY_BEFORE.due(on("2027-03-15", "Pacific/Guam"))).isEqualTo("2027-03-13T22:00:00Z");
    }

    @Test
    void aRuleNamesItsDays() {
        assertThat(Warning.of(NoticeKind.DEADLINE_AHEAD, "14,3,0")).isEqualTo(List.of(new Warning(NoticeKind.DEADLINE_AHEAD, 14), new Warning(NoticeKind.DEADLINE_AHEAD, 3), new Warning(NoticeKind.DEADLINE_AHEAD, 0)));
        assertThat(new Warning(NoticeKind.DEADLINE_AHEAD, 0).due(on("2027-03-15", "America/New_York"))).as("the day itself").isEqualTo("2027-03-15T12:00:00Z");
    }
}
