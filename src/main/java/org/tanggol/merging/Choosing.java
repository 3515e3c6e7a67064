package org.tanggol.merging;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tanggol.people.PersonDetails;

/** Makes one person of two, field by field. Where one of them knows nothing, the other's word is taken whatever was chosen. */
final class Choosing {

    private static final Map<MergedField, String> COLUMNS = Map.of(MergedField.NAME, "name_p2", MergedField.DESCRIPTION, "description_p2", MergedField.BIRTH, "birth_p2",
        MergedField.PRONOUNS, "pronouns_p2", MergedField.PHONE, "phone_p2");
    private static final String COUNTRIES = "countries_p2";
    private static final String OPEN = "OPEN";

    private Choosing() { }

    /** The person and file that stay, as they are after the merge. */
    static PersonState joined(PersonState kept, PersonState gone, Map<MergedField, Side> choices, boolean hasANumber) {
        Map<String, String> texts = new LinkedHashMap<>();
        COLUMNS.forEach((field, column) -> put(texts, column, chosen(choices, field, kept.texts().get(column), gone.texts().get(column))));
        String mine = kept.texts().get(COUNTRIES);
        String theirs = gone.texts().get(COUNTRIES);
        put(texts, COUNTRIES, PersonDetails.countries(
            chosen(choices, MergedField.COUNTRY_OF_BIRTH, PersonDetails.countryOfBirth(mine), PersonDetails.countryOfBirth(theirs)),
            chosen(choices, MergedField.NATIONALITY, PersonDetails.nationality(mine), PersonDetails.nationality(theirs))));
        boolean othersSummary = gone.summary() != null && (kept.summary() == null || side(choices, MergedField.SUMMARY) == Side.GONE);
        PersonState said = othersSummary ? gone : kept;
        boolean open = kept.status().equals(OPEN) || gone.status().equals(OPEN);
        return new PersonState(kept.person(), kept.version(), !hasANumber && (kept.noANumber() || gone.noANumber()), texts, kept.fileVersion(), kept.number(),
            open ? OPEN : kept.status(), times(kept, gone, said, open), said.summary(), said.summaryBy());
    }

    private static Map<String, LocalDateTime> times(PersonState kept, PersonState gone, PersonState said, boolean open) {
        Map<String, LocalDateTime> times = new HashMap<>();
        LocalDateTime mine = kept.fileTimes().get("opened_at");
        LocalDateTime theirs = gone.fileTimes().get("opened_at");
        times.put("opened_at", mine.isBefore(theirs) ? mine : theirs);
        if (!open) {
            times.put("closed_at", kept.fileTimes().get("closed_at"));
        }
        if (said.fileTimes().containsKey("summary_at")) {
            times.put("summary_at", said.fileTimes().get("summary_at"));
        }
        return times;
    }

    /** What is left of the side that was not chosen, or null where nothing is lost. */
    static String other(String kept, String gone, Side side) {
        if (kept == null || gone == null || kept.equals(gone)) {
            return null;
        }
        return side == Side.KEPT ? gone : kept;
    }

    static UUID authorOfOther(PersonState kept, PersonState gone, Side side) {
        return side == Side.KEPT ? gone.summaryBy() : kept.summaryBy();
    }

    static Side side(Map<MergedField, Side> choices, MergedField field) {
        return choices.getOrDefault(field, Side.KEPT);
    }

    private static String chosen(Map<MergedField, Side> choices, MergedField field, String kept, String gone) {
        boolean other = kept == null || gone != null && side(choices, field) == Side.GONE;
        return other ? gone : kept;
    }

    private static void put(Map<String, String> texts, String column, String text) {
        if (text != null) {
            texts.put(column, text);
        }
    }
}
