package org.tanggol.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarEntryTest {

    private static final Instant CHANGED = Instant.parse("2026-11-24T18:00:00.123Z");

    private static String entry(HearingTime time, boolean cancelled) {
        String folded = new CalendarEntry("01a20b8b-e030-7a31-9c4e-5b1f0d2e7a66@tanggol", 3, "Master hearing, case 2026-00042", "Court, Chicago; IL · 3", "Check, the day before", time,
            cancelled, CHANGED).text();
        assertThat(folded.lines()).allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(folded.replace("\r\n", "")).doesNotContain("\n", "\r");
        return folded.replace("\r\n ", "").replace("\r\n", "\n");
    }

    private static HearingTime at(String local, String zone, ZoneOffset offset) {
        return new HearingTime.Exact(CourtTime.of(LocalDateTime.parse(local), ZoneId.of(zone), Optional.ofNullable(offset)));
    }

    @Test
    void saysTheClockOfTheCourtWithTheRulesOfItsZone() {
        String entry = entry(at("2027-03-15T09:30", "America/Chicago", null), false);
        assertThat(entry).contains("DTSTART;TZID=America/Chicago:20270315T093000\n", "BEGIN:VTIMEZONE\nTZID:America/Chicago\n", "DURATION:PT1H\n",
            "UID:01a20b8b-e030-7a31-9c4e-5b1f0d2e7a66@tanggol\n", "SEQUENCE:3\n", "STATUS:CONFIRMED\n", "LAST-MODIFIED:20261124T180000Z\n", "DTSTAMP:20261124T180000Z\n",
            "SUMMARY:Master hearing\\, case 2026-00042\n", "LOCATION:Court\\, Chicago\\; IL · 3\n", "TRIGGER:-P1D\n");
        assertThat(entry.split("DTSTAMP", -1)).as("once").hasSize(2);
    }

    @Test
    void theSecondOfTwoHoursIsToldAsAnInstant() {
        assertThat(entry(at("2027-11-07T01:30", "America/New_York", ZoneOffset.ofHours(-4)), false)).contains("DTSTART;TZID=America/New_York:20271107T013000\n");
        assertThat(entry(at("2027-11-07T01:30", "America/New_York", ZoneOffset.ofHours(-5)), false)).contains("DTSTART:20271107T063000Z\n");
    }

    @Test
    void aDayWithoutAnHourIsAWholeDay() {
        String entry = entry(new HearingTime.Control(LocalDate.parse("2027-03-15"), ZoneId.of("America/Phoenix")), false);
        assertThat(entry).contains("DTSTART;VALUE=DATE:20270315\n").doesNotContain("DURATION:PT1H", "VTIMEZONE");
    }

    @Test
    void whatTheCourtTookOffIsCancelledAndRingsNoMore() {
        assertThat(entry(at("2027-03-15T09:30", "America/Chicago", null), true)).contains("STATUS:CANCELLED\n").doesNotContain("VALARM");
    }

    @Test
    void everyZoneOfACourtIsKnown() {
        for (String zone : java.util.List.of("America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu",
            "America/Puerto_Rico", "Pacific/Guam", "Pacific/Saipan", "America/Shiprock", "America/Detroit", "America/Indiana/Indianapolis", "America/Boise", "America/Kentucky/Louisville")) {
            for (String local : java.util.List.of("2027-07-15T09:30", "2027-01-15T16:15")) {
                String entry = entry(at(local, zone, null), false);
                java.util.regex.Matcher start = java.util.regex.Pattern.compile("DTSTART;TZID=([^:]+):(\\d{8}T\\d{6})\n").matcher(entry);
                assertThat(start.find()).as(zone).isTrue();
                assertThat(start.group(2)).as(zone).isEqualTo(local.replaceAll("[-:]", "") + "00");
                assertThat(entry).as(zone).contains("\nTZID:" + start.group(1) + "\n");
                assertThat(ZoneId.of(start.group(1)).getRules().getOffset(LocalDateTime.parse(local))).as(zone).isEqualTo(ZoneId.of(zone).getRules().getOffset(LocalDateTime.parse(local)));
            }
        }
    }

    @Test
    void whatIsToBeSetHasNoPlace() {
        assertThatThrownBy(() -> entry(new HearingTime.ToBeSet(), false)).isInstanceOf(IllegalArgumentException.class);
    }
}
