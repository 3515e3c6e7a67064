package org.tanggol.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.deadlines.Examples.BOOK;
import static org.tanggol.deadlines.Examples.CALENDAR;
import static org.tanggol.deadlines.Examples.DEADLINES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tanggol.deadlines.DueDate.Role;

/** What holds for every rule and every trigger of the loaded years. */
class DeadlineInvariantsTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2039, 6, 30);
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"), ZoneId.of("America/Phoenix"), ZoneId.of("America/Puerto_Rico"),
        ZoneId.of("Pacific/Honolulu"));
    private static final Deadlines READ_AGAIN = new Deadlines(RuleBook.bundled(), CourtCalendar.bundled());
    private static final List<DeadlineRule> DATED = BOOK.rules().stream().filter(rule -> rule.period().amount().isPresent()).toList();

    @Provide
    Arbitrary<DeadlineRule> rules() {
        return Arbitraries.of(DATED);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(minute(FIRST), minute(LAST)).map(minutes -> Instant.EPOCH.plus(minutes, ChronoUnit.MINUTES));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES);
    }

    private static long minute(LocalDate day) {
        return day.toEpochDay() * 24 * 60;
    }

    /** Of a hearing or schedule set while the rule governed; its trigger in that time where the trigger selects. */
    private static Trigger trigger(DeadlineRule rule, Instant at, ZoneId zone) {
        Effective in = rule.effective();
        LocalDate within = in.from() != null ? in.from() : in.to() != null ? in.to() : LocalDate.of(2024, 1, 1);
        return Trigger.at(Moment.at(at.atZone(zone))).setOn(within);
    }

    private static boolean governs(DeadlineRule rule, Trigger trigger) {
        return rule.governs(trigger);
    }

    @Property(tries = 4000)
    void aLaterTriggerNeverGivesAnEarlierDate(@ForAll("rules") DeadlineRule rule, @ForAll("instants") Instant at, @ForAll("zones") ZoneId zone, @ForAll("later") Duration later) {
        Trigger first = trigger(rule, at, zone);
        Trigger second = trigger(rule, at.plus(later), zone);
        if (governs(rule, first) && governs(rule, second)) {
            Moment before = DEADLINES.compute(rule.id(), first).due().orElseThrow();
            Moment after = DEADLINES.compute(rule.id(), second).due().orElseThrow();
            assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }

    @Provide
    Arbitrary<Duration> later() {
        return Arbitraries.longs().between(0, 40L * 24 * 60).map(Duration::ofMinutes);
    }

    @Property(tries = 4000)
    void whatRollsNeverLandsOnAClosedDayAndPassesNoOpenOne(@ForAll("rules") DeadlineRule rule, @ForAll("instants") Instant at, @ForAll("zones") ZoneId zone) {
        Trigger trigger = trigger(rule, at, zone);
        if (governs(rule, trigger) && rule.roll() == Roll.FORWARD) {
            DueDate date = DEADLINES.compute(rule.id(), trigger);
            LocalDate counted = date.counted().orElseThrow().day();
            LocalDate due = date.due().orElseThrow().day();
            assertThat(CALENDAR.isOpen(due)).isTrue();
            assertThat(counted.datesUntil(due)).noneMatch(CALENDAR::isOpen);
        }
    }

    @Property(tries = 4000)
    void whatDoesNotRollStaysAndIsFiledOnAnOpenDayBefore(@ForAll("rules") DeadlineRule rule, @ForAll("instants") Instant at, @ForAll("zones") ZoneId zone) {
        Trigger trigger = trigger(rule, at, zone);
        if (governs(rule, trigger) && rule.roll() != Roll.FORWARD) {
            DueDate date = DEADLINES.compute(rule.id(), trigger);
            assertThat(date.due()).isEqualTo(date.counted());
            date.fileBy().ifPresent(day -> assertThat(day).isBefore(date.due().orElseThrow().day()).matches(CALENDAR::isOpen));
        }
    }

    @Property(tries = 4000)
    void aProtectiveDateIsNeverAfterTheControllingOne(@ForAll("rules") DeadlineRule rule, @ForAll("instants") Instant at, @ForAll("zones") ZoneId zone) {
        Trigger trigger = trigger(rule, at, zone);
        if (governs(rule, trigger)) {
            Competing dates = DEADLINES.competing(rule.family(), trigger);
            dates.controlling().ifPresent(controlling -> {
                assertThat(dates.protective().orElseThrow().due().orElseThrow()).isLessThanOrEqualTo(controlling.due().orElseThrow());
                assertThat(dates.dates().stream().filter(date -> date.role() == Role.PROTECTIVE))
                    .allSatisfy(date -> assertThat(date.due().orElseThrow()).isLessThanOrEqualTo(controlling.due().orElseThrow()));
                assertThat(controlling.rule().litigation().isNone()).isTrue();
            });
        }
    }

    @Property(tries = 2000)
    void theSameInputsGiveTheSameAnswer(@ForAll("rules") DeadlineRule rule, @ForAll("instants") Instant at, @ForAll("zones") ZoneId zone) {
        Trigger trigger = trigger(rule, at, zone);
        if (governs(rule, trigger)) {
            Competing first = DEADLINES.competing(rule.family(), trigger);
            assertThat(READ_AGAIN.competing(rule.family(), trigger)).isEqualTo(first);
            assertThat(first.dates()).allSatisfy(date -> assertThat(Examples.words(date.steps())).isNotBlank().doesNotContain("{").isEqualTo(Examples.words(date.steps())));
        }
    }

    @Property(tries = 4000)
    void elapsedHoursAreThatManyHours(@ForAll("instants") Instant at, @ForAll("zones") ZoneId zone) {
        DueDate date = DEADLINES.compute("UAC_TRANSFER_72H", Trigger.at(Moment.at(at.atZone(zone))));
        Moment.At due = (Moment.At) date.due().orElseThrow();
        assertThat(Duration.between(at, due.at().toInstant())).isEqualTo(Duration.ofHours(72));
    }

    @Property(tries = 2000)
    void theDetainersClockCountsFortyEightOpenHours(@ForAll("instants") Instant at, @ForAll("zones") ZoneId zone) {
        DueDate date = DEADLINES.compute("DETAINER_48H", Trigger.at(Moment.at(at.atZone(zone))));
        Instant end = ((Moment.At) date.due().orElseThrow()).at().toInstant();
        long open = 0;
        for (Instant minute = at; minute.isBefore(end); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            open += CALENDAR.isOpen(minute.atZone(zone).toLocalDate()) ? 1 : 0;
        }
        assertThat(open).isEqualTo(48 * 60);
    }
}
