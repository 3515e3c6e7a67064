package org.tanggol.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How likely two entries are one place: words of the name that mean something, and the address. The score is for people who
 * decide; nothing is ever merged by it.
 */
final class Likeness {

    /** One side of a comparison; parts may be null. */
    record Place(String name, PostalAddress address) { }

    /** @param score 0 to 100 */
    record Result(int score, List<String> reasons) { }

    /** Names are compared with thousands of others; few thousand are in use. */
    private static final Map<String, Set<String>> TELLING = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > 10_000;
        }
    });
    private static final JaroWinklerSimilarity SPELLING = new JaroWinklerSimilarity();
    /** Words that nearly every place has; they say nothing about which one it is. */
    private static final Set<String> COMMON = Set.of("county", "co", "jail", "detention", "det", "center", "centers", "ctr", "facility", "fac",
        "correctional", "corrections", "correction", "corr", "sheriff", "sheriffs", "dept", "department", "office", "processing", "ice", "ipc", "spc",
        "service", "prison", "regional", "adult", "the", "of", "and", "complex", "institution", "inst", "contract", "immigration", "federal", "fed");
    private static final Pattern COMPASS = Pattern.compile("(north|south)?(east|west)?(ern)?");
    private static final Map<String, String> LONG = Map.ofEntries(Map.entry("st", "saint"), Map.entry("ste", "sainte"), Map.entry("mt", "mount"),
        Map.entry("ft", "fort"), Map.entry("fci", "federal"), Map.entry("processsing", "processing"));

    private Likeness() { }

    static Result of(Place one, Place other) {
        PostalAddress here = one.address();
        PostalAddress there = other.address();
        boolean placed = here != null && there != null && here.state() != null && there.state() != null;
        if (placed && !here.state().equals(there.state())) {
            return new Result(0, List.of());
        }
        List<String> reasons = new ArrayList<>();
        double names = names(one.name(), other.name());
        int score = (int) Math.round(names * 60);
        if (names >= 0.99) {
            reasons.add("SAME_NAME");
        } else if (names >= 0.6) {
            reasons.add("SIMILAR_NAME");
        }
        if (here != null && there != null) {
            if (here.zip() != null && here.zip().equals(there.zip())) {
                score += 25;
                reasons.add("SAME_ZIP");
            } else if (here.city() != null && Words.fold(here.city()).equals(Words.fold(there.city()))) {
                score += 15;
                reasons.add("SAME_CITY");
            }
            if (here.houseNumber() != null && here.houseNumber().equals(there.houseNumber())) {
                score += 15;
                reasons.add("SAME_HOUSE_NUMBER");
            }
        }
        return new Result(Math.min(score, 100), reasons);
    }

    /** 0 to 1. Words that nearly every name has count only when nothing else is left. */
    static double names(String one, String other) {
        Set<String> here = telling(one);
        Set<String> there = telling(other);
        if (here.isEmpty() || there.isEmpty()) {
            return SPELLING.apply(Words.fold(one), Words.fold(other)) >= 0.95 ? 1 : 0;
        }
        double shared = 0;
        for (String word : here) {
            shared += there.stream().mapToDouble(candidate -> sameWord(word, candidate)).max().orElse(0);
        }
        return 2 * Math.min(shared, Math.min(here.size(), there.size())) / (here.size() + there.size());
    }

    private static double sameWord(String one, String other) {
        if (COMPASS.matcher(one).matches() || COMPASS.matcher(other).matches()) {
            return one.equals(other) ? 1 : 0;       // northeast is spelt much like northwest
        }
        if (one.equals(other)) {
            return 1;
        }
        if (one.charAt(0) != other.charAt(0)) {
            return 0;
        }
        double spelling = SPELLING.apply(one, other);
        return spelling >= 0.92 ? spelling : 0;
    }

    private static Set<String> telling(String name) {
        return TELLING.computeIfAbsent(name, Likeness::split);
    }

    private static Set<String> split(String name) {
        Set<String> words = new HashSet<>();
        for (String word : Words.fold(name).split(" ")) {
            String full = LONG.getOrDefault(word, word);
            if (!COMMON.contains(full) && full.length() > 1) {
                words.add(full);
            }
        }
        return words;
    }
}
