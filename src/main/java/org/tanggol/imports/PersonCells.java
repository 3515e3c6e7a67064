package org.tanggol.imports;

import java.time.LocalDate;
import java.util.List;
import org.tanggol.people.ANumber;
import org.tanggol.people.Birth;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.IdentifierType;
import org.tanggol.people.LanguageSpec;
import org.tanggol.people.PersonName;
import org.tanggol.people.Phone;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Who a row tells of, and whom to call. */
final class PersonCells {

    private static final int OLDEST = 120;

    private final SheetPlan plan;
    private final LocalDate today;

    PersonCells(SheetPlan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
    }

    void read(Cells cells, Entry entry) {
        take(cells, ImportField.NAME, () -> entry.name = name(cells));
        take(cells, ImportField.DESCRIPTION, () -> entry.description = org.tanggol.platform.Checks.text(joined(cells.all(ImportField.DESCRIPTION)), "description", 500));
        take(cells, ImportField.PRONOUNS, () -> entry.pronouns = org.tanggol.platform.Checks.text(cells.text(ImportField.PRONOUNS), "pronouns", 40));
        birth(cells, entry);
        aNumber(cells, entry);
        entry.phone = phone(cells, ImportField.PHONE, 1);
        entry.countryOfBirth = country(cells, ImportField.COUNTRY_OF_BIRTH);
        entry.nationality = country(cells, ImportField.NATIONALITY);
        languages(cells, entry);
        for (String alias : cells.all(ImportField.ALIAS)) {
            for (String one : alias.split("\\s*[;\\n|]+\\s*|\\s*,\\s*(?=\\S+\\s+\\S)")) {
                take(cells, ImportField.ALIAS, () -> entry.aliases.add(Names.of(one, plan.names())));
            }
        }
        entry.aliases.removeIf(PersonName::isEmpty);
        entry.health.addAll(cells.all(ImportField.HEALTH).stream().filter(text -> Values.yes(text).isEmpty() && text.length() > 1).toList());
        if (entry.health.stream().anyMatch(text -> text.length() > 300)) {
            cells.flaw(ImportField.HEALTH, CellProblem.TOO_LONG);
        }
        number(cells, entry, ImportField.OFFICE_NUMBER, IdentifierType.OTHER);
        number(cells, entry, ImportField.BOOKING_NUMBER, IdentifierType.BOOKING);
        number(cells, entry, ImportField.FIN, IdentifierType.FIN);
        family(cells, entry, 1);
        family(cells, entry, 2);
        if (entry.name != null && entry.name.isEmpty() && entry.description == null) {
            entry.name = null;
        }
    }

    private PersonName name(Cells cells) {
        String given = cells.text(ImportField.GIVEN);
        String family = cells.text(ImportField.FAMILY);
        String second = cells.text(ImportField.SECOND_FAMILY);
        String whole = cells.text(ImportField.NAME);
        String preferred = cells.text(ImportField.PREFERRED);
        if (whole != null && family != null && given == null) {
            given = whole;      // a column "Nombre" beside one of surnames holds given names
        } else if (whole != null && given == null && family == null) {
            PersonName name = Names.of(whole, plan.names());
            return new PersonName(name.given(), name.family(), name.secondFamily(), preferred);
        }
        PersonName name = new PersonName(given, family, second, preferred);
        return name.isEmpty() ? null : name;
    }

    private void birth(Cells cells, Entry entry) {
        String text = cells.text(ImportField.BIRTH_DATE);
        if (text != null) {
            Days.Read day = Days.read(text, plan.dates(), today.getYear());
            CellProblem problem = day.problem() != null ? day.problem() : day.date().isAfter(today) ? CellProblem.DATE_IN_FUTURE
                : day.date().isBefore(today.minusYears(OLDEST)) ? CellProblem.DATE_TOO_OLD : null;
            if (problem == null) {
                entry.birth = Birth.on(day.date(), today);
            } else {
                cells.flaw(ImportField.BIRTH_DATE, problem);
            }
        }
        String age = cells.text(ImportField.AGE);
        if (age != null && entry.birth == null) {
            String digits = age.replaceAll("(?i)[~≈]|years?( old)?|años?|aprox\\.?|about|circa|ca\\.|approx\\.?|\\s|\\.0+$", "");
            if (digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= OLDEST) {
                entry.birth = Birth.estimated(Integer.parseInt(digits), today);
            } else {
                cells.flaw(ImportField.AGE, CellProblem.AGE_UNREADABLE);
            }
        }
    }

    private static void aNumber(Cells cells, Entry entry) {
        String text = cells.text(ImportField.A_NUMBER);
        if (text == null || Folded.of(text).matches("|na|n a|none|unknown|pending|no|tbd|ninguno|no tiene|desconocido|pendiente")) {
            return;
        }
        try {
            entry.aNumber = ANumber.of(text.replaceAll("\\.0+$", "").replaceFirst("(?i)^\\s*(alien\\s*)?(no\\.?|number|num\\.?|#)\\s*:?", ""));
        } catch (RuleViolation e) {
            cells.flaw(ImportField.A_NUMBER, CellProblem.A_NUMBER_MALFORMED);
        }
    }

    private static Phone phone(Cells cells, ImportField field, int ordinal) {
        String text = ordinal == 1 ? cells.text(field) : cells.text(field, ordinal);
        if (text == null || Folded.of(text).matches("|na|n a|none|unknown|no|no tiene|ninguno")) {
            return null;
        }
        // one number is kept: a second one behind a slash or a comma stays in the notes of whoever typed it
        String first = text.split("[/;,\\n]| or | o ")[0].replaceAll("(?i)(ext\\.?|x)\\s*\\d+\\s*$", "").replaceAll("\\.0+$", "").replaceAll("\\(?[A-Za-zÁ-ú]+\\)?\\.?:?", " ");
        try {
            return Phone.of(first, "phone");
        } catch (RuleViolation e) {
            cells.flaw(field, ordinal, CellProblem.PHONE_MALFORMED);
            return null;
        }
    }

    private static String country(Cells cells, ImportField field) {
        String text = cells.text(field);
        if (text == null || Folded.of(text).matches("|unknown|na|n a|desconocido")) {
            return null;
        }
        return Values.country(text).orElseGet(() -> {
            cells.flaw(field, CellProblem.COUNTRY_UNKNOWN);
            return null;
        });
    }

    private static void languages(Cells cells, Entry entry) {
        String text = cells.text(ImportField.LANGUAGE);
        if (text == null) {
            return;
        }
        String needed = cells.text(ImportField.INTERPRETER);
        boolean interpreter = needed != null && Values.yes(needed).orElse(true);
        for (String one : text.split("\\s*(?:[/;,\\n&+]|\\band\\b|\\by\\b)\\s*")) {
            if (one.isBlank()) {
                continue;
            }
            String tag = Values.language(one).orElse(null);
            if (tag == null) {
                cells.flaw(ImportField.LANGUAGE, CellProblem.LANGUAGE_UNKNOWN);
                return;
            }
            entry.languages.add(new LanguageSpec(tag, interpreter, null));
        }
    }

    private void number(Cells cells, Entry entry, ImportField field, IdentifierType type) {
        String text = cells.text(field);
        if (text != null) {
            if (text.length() > 60) {
                cells.flaw(field, CellProblem.TOO_LONG);
            } else {
                entry.number(type, text);
            }
        }
    }

    private static void family(Cells cells, Entry entry, int ordinal) {
        String name = cells.text(ImportField.CONTACT_NAME, ordinal);
        Phone phone = phone(cells, ImportField.CONTACT_PHONE, ordinal);
        String relation = cells.text(ImportField.CONTACT_RELATION, ordinal);
        if (name == null) {
            if (phone != null && relation == null) {
                cells.flaw(ImportField.CONTACT_PHONE, ordinal, CellProblem.CONTACT_WITHOUT_NAME);
            } else if (phone != null) {
                name = relation;        // "sister", and a number: that is whom to call
            } else {
                return;
            }
        }
        if (name == null) {
            return;
        }
        String called = name;
        String language = cells.text(ImportField.CONTACT_LANGUAGE, ordinal);
        String tag = language == null ? null : Values.language(language).orElse(null);
        if (language != null && tag == null) {
            cells.flaw(ImportField.CONTACT_LANGUAGE, ordinal, CellProblem.LANGUAGE_UNKNOWN);
        }
        // "Ana Ruiz (sister)" says both
        java.util.regex.Matcher both = java.util.regex.Pattern.compile("^(.+?)\\s*\\(([^)]{2,60})\\)\\s*$").matcher(called);
        String who = relation == null && both.matches() ? both.group(1) : called;
        String how = relation != null ? relation : both.matches() ? both.group(2) : "—";
        try {
            entry.family.add(new FamilyDetails(who, how, phone, cells.text(ImportField.CONTACT_ADDRESS, ordinal), cells.text(ImportField.CONTACT_NOTE, ordinal), tag));
        } catch (RuleViolation e) {
            cells.flaw(ImportField.CONTACT_NAME, ordinal, CellProblem.TOO_LONG);
        }
    }

    private static void take(Cells cells, ImportField field, Runnable reading) {
        try {
            reading.run();
        } catch (RuleViolation e) {
            cells.flaw(field, e.rule() == Rule.FIELD_TOO_LONG ? CellProblem.TOO_LONG : CellProblem.VALUE_UNKNOWN);
        }
    }

    private static String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join(" ", texts);
    }
}
