package org.tanggol.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private static QuietHours hours(String from, String to, ZoneId zone) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), zone);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void overMidnightTheyEndInTheMorningOfTheReceiver() {
        QuietHours night = hours("21:00", "07:00", LOS_ANGELES);
        assertThat(night.release(at("2027-03-01T06:30:00Z"))).as("half past ten in the evening").isEqualTo(at("2027-03-01T15:00:00Z"));
        assertThat(night.release(at("2027-03-01T14:59:59Z"))).isEqualTo(at("2027-03-01T15:00:00Z"));
        assertThat(night.release(at("2027-03-01T15:00:00Z"))).as("the end is not quiet").isEqualTo(at("2027-03-01T15:00:00Z"));
        assertThat(night.release(at("2027-03-01T20:00:00Z"))).as("noon").isEqualTo(at("2027-03-01T20:00:00Z"));
        assertThat(hours("21:00", "07:00", NEW_YORK).release(at("2027-03-01T14:00:00Z"))).as("nine in New York, six in Los Angeles").isEqualTo(at("2027-03-01T14:00:00Z"));
    }

    @Test
    void theSameTimeTwiceIsNever() {
        assertThat(hours("00:00", "00:00", NEW_YORK).release(at("2027-03-01T05:00:00Z"))).isEqualTo(at("2027-03-01T05:00:00Z"));
    }

    @Test
    void inTheNightThatIsAnHourShorterTheyEndAtTheSameTimeOnTheClock() {
        assertThat(hours("21:00", "07:00", NEW_YORK).release(at("2027-03-14T04:00:00Z"))).isEqualTo(at("2027-03-14T11:00:00Z"));
        assertThat(hours("23:00", "02:30", NEW_YORK).release(at("2027-03-14T06:30:00Z"))).as("half past two is jumped over").isEqualTo(at("2027-03-14T07:00:00Z"));
    }

    @Test
    void inTheNightThatIsAnHourLongerTheyEndOnce() {
        assertThat(hours("21:00", "07:00", NEW_YORK).release(at("2027-11-07T04:00:00Z"))).isEqualTo(at("2027-11-07T12:00:00Z"));
        QuietHours short1 = hours("23:00", "01:30", NEW_YORK);
        assertThat(short1.release(at("2027-11-07T05:10:00Z"))).as("the first half past one").isEqualTo(at("2027-11-07T05:30:00Z"));
        assertThat(short1.release(at("2027-11-07T06:10:00Z"))).as("the second").isEqualTo(at("2027-11-07T06:30:00Z"));
    }

    /** Whatever the hours, zone and moment: never before the moment, never in quiet hours, and never a day late. */
    @Test
    void aReleaseIsNeverQuietAndNeverFar() {
        Random random = new Random(20271107);
        List<String> zones = List.of("America/New_York", "America/Phoenix", "Pacific/Guam", "America/St_Johns", "Australia/Lord_Howe", "America/Havana");
        for (int i = 0; i < 20_000; i++) {
            QuietHours hours = new QuietHours(LocalTime.ofSecondOfDay(60L * random.nextInt(1440)), LocalTime.ofSecondOfDay(60L * random.nextInt(1440)), ZoneId.of(zones.get(i % zones.size())));
            Instant at = Instant.ofEpochSecond(1_790_000_000L + random.nextInt(100_000_000));
            Instant release = hours.release(at);
            assertThat(release).isAfterOrEqualTo(at).isBefore(at.plusSeconds(26 * 3600));
            assertThat(hours.isQuiet(release) && release.equals(at)).as("%s at %s", hours, at).isFalse();
        }
    }
}
