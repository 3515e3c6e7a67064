package org.tanggol.deadlines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanggol.deadlines.DeadlineRule.Measured;
import org.tanggol.deadlines.DeadlineRule.Scope;
import org.tanggol.deadlines.DeadlineRule.SelectedBy;
import org.tanggol.deadlines.RuleProblem.Kind;

/** Reads the fields of one rule. Goes on after what is wrong, so that whoever mends the file sees all of it at once. */
final class RuleFields {

    /** What a rule has to say; a null is said too where it means something. */
    private static final Set<String> NEEDED = Set.of("id", "family", "name", "trigger", "period", "unit", "direction", "roll", "measured_at", "acting_party", "authority", "applies_to",
        "effective_from", "effective_to", "version_selected_by", "in_force", "litigation_status", "warn_days_before", "status", "evidence", "sources");
    private static final Set<String> ALLOWED = Set.of("counting", "in_force_last_confirmed", "notes", "to_verify", "unit_in_doubt", "also_compute", "requires", "excludes",
        "litigation_note", "litigation_reviewed_by", "litigation_reviewed_on", "last_reviewed_by", "last_reviewed_on");
    private static final Set<String> MAY_BE_NULL = Set.of("period", "effective_from", "effective_to", "in_force_last_confirmed", "last_reviewed_by", "last_reviewed_on",
        "litigation_note", "litigation_reviewed_by", "litigation_reviewed_on", "notes", "unit_in_doubt");
    private static final Set<String> LISTS = Set.of("warn_days_before", "sources", "to_verify", "also_compute", "requires", "excludes");
    private static final Set<String> MAY_BE_EMPTY = Set.of("notes");

    private final RuleFile.Entry entry;
    private final Map<String, TriggerKind> triggers;
    private final List<RuleProblem> problems;
    private int found;

    RuleFields(RuleFile.Entry entry, Map<String, TriggerKind> triggers, List<RuleProblem> problems) {
        this.entry = entry;
        this.triggers = triggers;
        this.problems = problems;
    }

    /** The rule, or nothing when something of it is wrong, which then stands among the problems. */
    Optional<DeadlineRule> rule() {
        form();
        if (found > 0) {
            return Optional.empty();
        }
        Unit unit = word(Unit.class, "unit");
        Roll roll = word(Roll.class, "roll");
        Optional<Period> period = period(unit, word(Period.Direction.class, "direction"));
        Optional<Triggers> started = started();
        Optional<Unit> doubt = text("unit_in_doubt").map(word -> word(Unit.class, "unit_in_doubt"));
        Measured measured = word(Measured.class, "measured_at");
        Set<Party> acting = acting();
        SelectedBy selectedBy = word(SelectedBy.class, "version_selected_by");
        Optional<Effective> effective = effective();
        Optional<Litigation> litigation = litigation();
        boolean inForce = yes("in_force", "true", "false");
        Authority authority = new Authority(text("authority").orElseThrow(), yes("status", "verified", "unverified"), text("evidence").orElseThrow(), list("sources"), list("to_verify"),
            text("in_force_last_confirmed").orElse(null), text("last_reviewed_by").orElse(null), date("last_reviewed_on"));
        List<Integer> warnings = list("warn_days_before").stream().map(days -> number("warn_days_before", days)).sorted(Comparator.reverseOrder()).toList();
        fit(unit, roll, doubt, period);
        if (found > 0) {
            return Optional.empty();
        }
        return Optional.of(new DeadlineRule(entry.id(), RuleVersion.of(entry.fields()), text("family").orElseThrow(), text("name").orElseThrow(), started.orElseThrow(),
            period.orElseThrow(), doubt.orElse(null), Set.copyOf(list("also_compute")), roll, measured, acting, authority,
            new Scope(text("applies_to").orElseThrow(), Set.copyOf(list("requires")), Set.copyOf(list("excludes"))), effective.orElseThrow(), selectedBy, inForce, litigation.orElseThrow(),
            warnings, text("notes").orElse("")));
    }

    private void form() {
        for (String name : NEEDED.stream().sorted().toList()) {
            if (!entry.fields().containsKey(name)) {
                problem(name, Kind.FIELD_MISSING);
            }
        }
        entry.fields().forEach((name, field) -> {
            if (!NEEDED.contains(name) && !ALLOWED.contains(name)) {
                problem(name, Kind.FIELD_UNKNOWN);
            } else if (LISTS.contains(name) != field.isList()) {
                problem(name, field.isList() ? Kind.NOT_ONE_VALUE : Kind.NOT_A_LIST);
            } else if (field.isNull() ? !MAY_BE_NULL.contains(name) : field.values().contains("") && !MAY_BE_EMPTY.contains(name)) {
                problem(name, Kind.FIELD_MISSING);
            }
        });
    }

    private Optional<Period> period(Unit unit, Period.Direction direction) {
        OptionalInt amount = text("period").map(text -> OptionalInt.of(number("period", text))).orElse(OptionalInt.empty());
        if (unit == null || direction == null || found > 0) {
            return Optional.empty();
        }
        if (!Period.fits(amount, unit, direction)) {
            problem("period", Kind.PERIOD_UNFIT);
            return Optional.empty();
        }
        return Optional.of(new Period(amount, unit, direction));
    }

    /** What only shows when several fields are read together. */
    private void fit(Unit unit, Roll roll, Optional<Unit> doubt, Optional<Period> period) {
        if (unit == null || roll == null || period.isEmpty()) {
            return;
        }
        if (text("counting").filter(counting -> unit.inHours() != counting.equals("from_the_clock_time_of_the_trigger")).isPresent()) {
            problem("counting", Kind.COUNTING_UNFIT);
        }
        if (unit.inHours() && roll != Roll.NONE) {
            problem("roll", Kind.ROLL_UNFIT);
        }
        if (doubt.filter(other -> !Period.fits(period.get().amount(), other, period.get().direction())).isPresent()) {
            problem("unit_in_doubt", Kind.PERIOD_UNFIT);
        }
    }

    private Optional<Triggers> started() {
        String text = text("trigger").orElseThrow();
        boolean latest = text.startsWith("latest(") && text.endsWith(")");
        String[] events = latest ? text.substring("latest(".length(), text.length() - 1).split(",") : text.split("\\|");
        Map<String, TriggerKind> known = new HashMap<>();
        for (String event : events) {
            if (triggers.containsKey(event.strip())) {
                known.put(event.strip(), triggers.get(event.strip()));
            } else {
                problem("trigger", Kind.TRIGGER_UNKNOWN, event.strip());
            }
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(new Triggers(known, latest));
    }

    /** "respondent or DHS", "USCIS/IJ", "federal court (habeas)". */
    private Set<Party> acting() {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        for (String name : text("acting_party").orElseThrow().replaceAll("\\(.*\\)", "").split("/| or | and ")) {
            known(Party.class, name.strip().replace(' ', '_')).ifPresentOrElse(parties::add, () -> problem("acting_party", Kind.WORD_UNKNOWN, words(Party.class)));
        }
        return parties;
    }

    private Optional<Effective> effective() {
        LocalDate from = date("effective_from");
        LocalDate to = date("effective_to");
        if (from != null && to != null && to.isBefore(from)) {
            problem("effective_to", Kind.RANGE_REVERSED);
            return Optional.empty();
        }
        return Optional.of(new Effective(from, to));
    }

    private Optional<Litigation> litigation() {
        Litigation.Status status = word(Litigation.Status.class, "litigation_status");
        Optional<String> note = text("litigation_note");
        if (status == null) {
            return Optional.empty();
        }
        if (status != Litigation.Status.NONE && note.isEmpty()) {
            problem("litigation_status", Kind.LITIGATION_WITHOUT_NOTE);
            return Optional.empty();
        }
        return Optional.of(new Litigation(status, note.orElse(null), text("litigation_reviewed_by").orElse(null), date("litigation_reviewed_on")));
    }

    private Optional<String> text(String name) {
        RuleFile.Field field = entry.fields().get(name);
        return field == null || field.isNull() || field.isList() ? Optional.empty() : Optional.of(field.values().get(0));
    }

    private List<String> list(String name) {
        RuleFile.Field field = entry.fields().get(name);
        return field == null ? List.of() : field.values();
    }

    private <E extends Enum<E>> E word(Class<E> type, String name) {
        Optional<E> word = known(type, text(name).orElse(""));
        if (word.isEmpty()) {
            problem(name, Kind.WORD_UNKNOWN, words(type));
        }
        return word.orElse(null);
    }

    private boolean yes(String name, String yes, String no) {
        String text = text(name).orElse("");
        if (!text.equals(yes) && !text.equals(no)) {
            problem(name, Kind.NOT_YES_OR_NO, yes, no);
        }
        return text.equals(yes);
    }

    private LocalDate date(String name) {
        try {
            return text(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException notADate) {
            problem(name, Kind.NOT_A_DATE);
            return null;
        }
    }

    private int number(String name, String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > Period.LONGEST) {
            problem(name, Kind.NOT_A_NUMBER, Integer.toString(Period.LONGEST));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private void problem(String name, Kind kind, Object... values) {
        found++;
        RuleFile.Field field = entry.fields().get(name);
        problems.add(new RuleProblem(field == null ? entry.line() : field.line(), entry.id(), name, kind, List.of(values)));
    }

    static <E extends Enum<E>> Optional<E> known(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equalsIgnoreCase(text)).findFirst();
    }

    static String words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(value -> value.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
