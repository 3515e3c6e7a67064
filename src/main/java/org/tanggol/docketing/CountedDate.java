package org.tanggol.docketing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanggol.deadlines.DueDate;
import org.tanggol.deadlines.Litigation;
import org.tanggol.deadlines.Moment;

/**
 * One date for a deadline as it was counted, in words and codes that stay readable when the rule has long changed.
 *
 * @param key names the date among those of its deadline: rule and unit
 * @param rule id of the rule
 * @param version of the rule's text
 * @param name of the rule, in English
 * @param citation what the rule stands on
 * @param role beside the other dates
 * @param due the date; null where there is none
 * @param fileBy the open day before a date that does not roll and is ours to keep; or null
 * @param verified whether number and trigger stand in a source listed
 * @param litigation what courts have done to the rule
 * @param watched whether only others act by it
 * @param warnings days on which to remind of it
 * @param warnDays how many days before it the rule says to remind, for an act that gets its day later too
 * @param arithmetic every step in words, by language
 */
public record CountedDate(String key, String rule, String version, String name, String citation, DueDate.Role role, Moment due, LocalDate fileBy, boolean verified,
    Litigation.Status litigation, boolean watched, List<LocalDate> warnings, List<Integer> warnDays, Map<String, String> arithmetic) {

    public CountedDate {
        warnings = List.copyOf(warnings);
        warnDays = List.copyOf(warnDays);
        arithmetic = Map.copyOf(arithmetic);
    }

    /** Whether somebody may go by it before a lawyer chooses: what is shown only is never relied on. */
    boolean stands() {
        return due != null && role != DueDate.Role.SHOWN;
    }

    /** The day by which an act is safe under this date; null where there is none. */
    LocalDate actBy() {
        return fileBy != null ? fileBy : due == null ? null : due.day();
    }

    /** The arithmetic in this language, or in English. */
    public String arithmetic(String language) {
        return Optional.ofNullable(arithmetic.get(language)).orElse(arithmetic.get("en"));
    }
}
