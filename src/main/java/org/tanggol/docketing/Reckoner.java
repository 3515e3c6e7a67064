package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.deadlines.Competing;
import org.tanggol.deadlines.DueDate;
import org.tanggol.deadlines.Trigger;
import org.tanggol.deadlines.Wording;
import org.tanggol.docket.DatesOfLaw;

/** Counts what an event makes due, in the form in which it is kept. */
@ApplicationScoped
public class Reckoner {

    private static final List<Wording> WORDS = Wording.LANGUAGES.stream().map(Wording::of).toList();

    @Inject
    DatesOfLaw dates;

    /** By these rules and closed days, without a server. */
    public static Reckoner by(DatesOfLaw dates) {
        Reckoner reckoner = new Reckoner();
        reckoner.dates = dates;
        return reckoner;
    }

    /** By question; a question that no version governs, or that lacks something, is left out. */
    public Map<String, Reckoned> after(Trigger trigger) {
        Map<String, Reckoned> found = new LinkedHashMap<>();
        for (DatesOfLaw.Answer answer : dates.after(trigger)) {
            if (answer.refused() == null) {
                found.put(answer.family(), kept(answer.competing()));
            }
        }
        return found;
    }

    /** Schema and check sum of all rules now. */
    public String version() {
        return dates.version();
    }

    private Reckoned kept(Competing competing) {
        List<CountedDate> kept = new ArrayList<>();
        for (DueDate date : competing.dates()) {
            String key = date.rule().id() + '.' + date.countedIn();
            boolean beside = kept.stream().anyMatch(earlier -> earlier.key().equals(key));    // the roll that nobody verified follows the date that does not roll
            kept.add(counted(beside ? key + ".ROLLED" : key, date));
        }
        return new Reckoned(dates.version(), kept);
    }

    private static CountedDate counted(String key, DueDate date) {
        Map<String, String> arithmetic = Wording.LANGUAGES.stream().collect(Collectors.toMap(language -> language, language -> WORDS.get(Wording.LANGUAGES.indexOf(language)).arithmetic(date.steps())));
        return new CountedDate(key, date.rule().id(), date.rule().version(), date.rule().name(), date.rule().authority().citation(), date.role(), date.due().orElse(null),
            date.fileBy().orElse(null), date.rule().authority().isVerified(), date.rule().litigation().status(), date.isWatched(), date.warnings(), date.rule().warnDaysBefore(), arithmetic);
    }
}
