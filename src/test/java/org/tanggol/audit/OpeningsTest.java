package org.tanggol.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanggol.access.MemberId;

/** What strikes in what somebody opened. */
class OpeningsTest {

    private static final ZoneId HOME = ZoneId.of("America/Los_Angeles");
    private static final Instant NOON = ZonedDateTime.of(2026, 11, 24, 12, 0, 0, 0, HOME).toInstant();

    private final Openings openings = new Openings(MemberId.next(), null, HOME, 100);

    private void open(int files, Instant from, int secondsBetween) {
        for (int i = 0; i < files; i++) {
            Instant at = from.plusSeconds((long) i * secondsBetween);
            openings.add(UUID.randomUUID(), at, at);
        }
    }

    private Instant at(int day, int hour, int minute) {
        return ZonedDateTime.of(2026, 11, day, hour, minute, 0, 0, HOME).toInstant();
    }

    @Test
    void aHundredInAnHourAreWorkAndOneMoreStrikes() {
        open(100, NOON, 30);
        assertThat(openings.alerts()).isEmpty();
        open(1, NOON.plusSeconds(3_599), 0);
        List<Alert> alerts = openings.alerts();
        assertThat(alerts).extracting(Alert::kind).containsExactly(Alert.Kind.MANY_FILES);
        assertThat(alerts.get(0).files()).isEqualTo(101);
        assertThat(alerts.get(0).from()).isEqualTo(NOON);
    }

    @Test
    void anyHourCountsNotOnlyThoseOfTheClock() {
        open(101, NOON.plusSeconds(2_400), 30);
        assertThat(openings.alerts()).hasSize(1);
    }

    @Test
    void theSameFileTwiceIsOneFile() {
        UUID file = UUID.randomUUID();
        for (int i = 0; i < 300; i++) {
            openings.add(file, NOON.plusSeconds(i), NOON.plusSeconds(i));
        }
        assertThat(openings.alerts()).isEmpty();
    }

    @Test
    void manyOverALongDayAreWork() {
        open(300, at(24, 8, 0), 60);
        assertThat(openings.alerts()).isEmpty();
    }

    @Test
    void aStormIsOneSentence() {
        open(400, NOON, 10);
        assertThat(openings.alerts()).singleElement().extracting(Alert::files).isEqualTo(400);
    }

    @Test
    void theNightIsThatOfTheMember() {
        open(1, at(24, 21, 59), 0);
        open(1, at(25, 6, 0), 0);
        assertThat(openings.alerts()).isEmpty();
        open(1, at(25, 22, 0), 0);
        open(1, at(26, 5, 59), 0);
        assertThat(openings.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.AT_NIGHT);
            assertThat(alert.files()).isEqualTo(2);
            assertThat(alert.from()).isEqualTo(at(25, 22, 0));
        });
    }

    @Test
    void aProgramHasNoNight() {
        Openings program = new Openings(MemberId.next(), "clinic", HOME, 100);
        program.add(UUID.randomUUID(), at(24, 23, 0), at(24, 23, 0));
        assertThat(program.alerts()).isEmpty();
    }
}
