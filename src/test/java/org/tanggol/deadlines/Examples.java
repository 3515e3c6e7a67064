package org.tanggol.deadlines;

import java.time.LocalDate;
import java.util.List;

/** The program's own rules and calendar, and what the examples of law are read with. */
final class Examples {

    static final RuleBook BOOK = RuleBook.bundled();
    static final CourtCalendar CALENDAR = CourtCalendar.bundled();
    static final Deadlines DEADLINES = new Deadlines(BOOK, CALENDAR);
    static final Wording ENGLISH = Wording.of("en");

    private Examples() { }

    static DueDate due(String rule, String trigger, String zone, String setOn) {
        Trigger event = Trigger.at(Moment.read(trigger, zone == null ? "" : zone));
        return DEADLINES.compute(rule, setOn == null ? event : event.setOn(LocalDate.parse(setOn)));
    }

    static DueDate due(String rule, String trigger) {
        return due(rule, trigger, "", null);
    }

    static String dueText(String rule, String trigger) {
        return due(rule, trigger).due().orElseThrow().text();
    }

    static String words(List<Step> steps) {
        return ENGLISH.arithmetic(steps);
    }
}
