package org.tanggol.accompaniment;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.HearingId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * What is asked for.
 *
 * @param hearing which hearing it goes with, or null; its time is the hearing's then
 * @param local wall clock at the place, whole minutes
 * @param zone of the place
 * @param minutes how long it takes
 * @param early how many minutes earlier one should be there
 * @param needed how many are to come
 * @param languages BCP 47 tags, the one that is spoken best in front; empty where any will do
 * @param relays languages in between, when nobody speaks the others
 * @param driver whether somebody with a car is needed
 * @param risky whether an arrest is feared: the next of kin is called before
 * @param shown what is seen before anybody accepts
 * @param brief what is seen after
 * @param safety what to mind, seen after; or null
 */
public record RequestEntry(AccompanimentKind kind, HearingId hearing, LocalDateTime local, ZoneId zone, int minutes, int early, int needed, List<String> languages, List<String> relays, boolean driver,
                           boolean risky, Shown shown, Brief brief, String safety) {

    /** The most who can be asked to come to one place. */
    public static final int MOST_NEEDED = 20;
    /** Longest notes on safety, in characters. */
    public static final int LONGEST_SAFETY = 1000;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 720;
    private static final int MOST_EARLY = 180;
    private static final int MOST_LANGUAGES = 5;
    private static final String DIVIDER = "\u001f";

    /** @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG, FIELD_MALFORMED, NUMBER_OUT_OF_RANGE */
    public RequestEntry {
        Checks.required(kind, "kind");
        Checks.required(local, "time");
        Checks.required(zone, "zone");
        range(minutes, "minutes", SHORTEST, LONGEST);
        range(early, "early", 0, MOST_EARLY);
        range(needed, "needed", 1, MOST_NEEDED);
        languages = tags(languages, "languages");
        relays = tags(relays, "relays");
        Checks.required(shown, "firstName");
        brief = brief == null ? new Brief(null, null, null) : brief;
        safety = Checks.text(safety, "safety", LONGEST_SAFETY);
    }

    private static List<String> tags(List<String> tags, String field) {
        Set<String> distinct = new LinkedHashSet<>();
        (tags == null ? List.<String>of() : tags).stream().map(tag -> Checks.language(tag, field)).filter(Objects::nonNull).forEach(distinct::add);
        range(distinct.size(), field, 0, MOST_LANGUAGES);
        return List.copyOf(distinct);
    }

    private static void range(int value, String field, int least, int most) {
        if (value < least || value > most) {
            throw new RuleViolation(Rule.NUMBER_OUT_OF_RANGE, field, least, most);
        }
    }

    /** @throws RuleViolation TIME_SKIPPED, TIME_TWICE */
    CourtTime time(ZoneOffset offset) {
        return CourtTime.of(local, zone, Optional.ofNullable(offset));
    }

    /**
     * What is seen before anybody accepts, and no more.
     *
     * @param firstName what the person is called
     * @param state two letters, USPS
     */
    public record Shown(String firstName, String town, String state) {

        private static final int LONGEST_NAME = 60;
        private static final int LONGEST_TOWN = 80;

        public Shown {
            firstName = Checks.requiredText(firstName, "firstName", LONGEST_NAME);
            town = Checks.requiredText(town, "town", LONGEST_TOWN);
            state = Checks.requiredText(state, "state", 2);
            if (!state.matches("[A-Z]{2}")) {
                throw new RuleViolation(Rule.FIELD_MALFORMED, "state");
            }
        }

        String packed() {
            return String.join(DIVIDER, firstName, town, state);
        }

        static Shown unpack(String packed) {
            String[] parts = packed.split(DIVIDER, -1);
            return new Shown(parts[0], parts[1], parts[2]);
        }

        @Override
        public String toString() {
            return "Shown";
        }
    }

    /**
     * What is seen after somebody has accepted.
     *
     * @param place house, room and where to meet, or null
     * @param kinName the next of kin, whom somebody calls before a risky appearance, or null
     */
    public record Brief(String place, String kinName, String kinPhone) {

        private static final int LONGEST_PLACE = 300;
        private static final int LONGEST_KIN = 120;
        private static final int LONGEST_PHONE = 40;

        public Brief {
            place = Checks.text(place, "place", LONGEST_PLACE);
            kinName = Checks.text(kinName, "kinName", LONGEST_KIN);
            kinPhone = Checks.text(kinPhone, "kinPhone", LONGEST_PHONE);
        }

        String packed() {
            return String.join(DIVIDER, place == null ? "" : place, kinName == null ? "" : kinName, kinPhone == null ? "" : kinPhone);
        }

        static Brief unpack(String packed) {
            String[] parts = packed.split(DIVIDER, -1);
            return new Brief(parts[0], parts[1], parts[2]);
        }

        @Override
        public String toString() {
            return "Brief";
        }
    }

    @Override
    public String toString() {
        return "RequestEntry";
    }
}
