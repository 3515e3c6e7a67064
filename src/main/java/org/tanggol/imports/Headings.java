package org.tanggol.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.tanggol.imports.sheet.Sheet;
import org.tanggol.imports.sheet.SheetRow;

/** Finds the header of a sheet and guesses what its columns are, by their words, by what was chosen before, and by what stands below. */
final class Headings {

    private static final Map<String, String> WORDS = WordList.read("headings.properties");
    private static final JaroWinklerSimilarity SPELLING = new JaroWinklerSimilarity();
    private static final double SPELT_ALIKE = 0.93;
    private static final int LOOKED_AT = 30;
    private static final int REMEMBERED = 1000;
    private static final Pattern NUMBERED = Pattern.compile("^(?:(person|persona|client|detainee) )?(.*?) ?(1|2|one|two|1st|2nd)$");
    private static final Pattern OF_THE_SECOND = Pattern.compile("^(?:(?:spouse|wife|husband|partner|second person|2nd person|conyuge|esposo|esposa|pareja)(?: s)?) (.+)$|^(.+) (?:of (?:spouse|wife|husband|partner)|del conyuge|de la esposa|del esposo|de la pareja)$");
    /** Who the column is about, where another word says what it is: "Client Last Name". */
    private static final Pattern OF_THE_PERSON = Pattern.compile("^(?:client|clients|client s|detainee|detainee s|detained person|person|respondent|applicant|individual|cliente|detenido|detenida) (.+)$|^(.+) (?:of client|del cliente|del detenido|de la persona)$");
    /** "Name 2 (spouse, kid, brother)". */
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
    private static final Pattern A_NUMBER = Pattern.compile("[Aa]\\s*#?\\s*-?\\d[\\d\\s.-]{6,11}");

    private Headings() { }

    private record Guess(int column, ColumnTarget target, int score) { }

    /** The row whose cells are known headings; the first full row where none are. Position within {@link Sheet#rows}. */
    static int header(Sheet sheet, Map<String, String> remembered) {
        int best = -1;
        int most = 1;
        int rows = Math.min(LOOKED_AT, sheet.rows().size());
        for (int i = 0; i < rows; i++) {
            int known = 0;
            for (String cell : sheet.rows().get(i).cells()) {
                String words = Folded.of(cell);
                if (words.length() <= 60 && (remembered.containsKey(words) || score(words) != null)) {
                    known++;
                }
            }
            if (known > most) {
                best = i;
                most = known;
            }
        }
        if (best >= 0) {
            return best;
        }
        int width = sheet.rows().stream().limit(LOOKED_AT).mapToInt(SheetRow::filled).max().orElse(1);
        for (int i = 0; i < rows; i++) {
            if (sheet.rows().get(i).filled() * 2 >= width) {
                return i;
            }
        }
        return 0;
    }

    /**
     * What each column is.
     *
     * @param remembered folded heading to {@link ColumnTarget#code}, or to nothing for a column that was left out
     */
    static Map<Integer, ColumnTarget> guess(SheetRow header, List<SheetRow> below, Map<String, String> remembered) {
        List<Guess> guesses = new ArrayList<>();
        Set<Integer> leftOut = new HashSet<>();
        for (int column = 0; column < header.cells().size(); column++) {
            String words = Folded.of(header.cell(column));
            String before = remembered.get(words);
            if (before != null && before.isEmpty()) {
                leftOut.add(column);
                continue;
            }
            Guess guess = before == null ? null : ColumnTarget.of(before).map(target -> new Guess(0, target, REMEMBERED)).orElse(null);
            guess = guess == null ? score(words) : guess;
            guess = guess == null ? score(Folded.of(ASIDE.matcher(header.cell(column)).replaceAll(" "))) : guess;
            if (guess != null) {
                guesses.add(new Guess(column, guess.target(), guess.score()));
            }
        }
        guesses.removeIf(guess -> guess.score() < REMEMBERED && guess.target().field().isDate() && guess.target().field().mayBeLeftToNotes() && !holdsDigits(below, guess.column()));
        Map<Integer, ColumnTarget> chosen = new TreeMap<>();
        Set<ColumnTarget> taken = new HashSet<>();
        guesses.stream().sorted(Comparator.comparingInt(Guess::score).reversed().thenComparing(Guess::column)).forEach(guess -> {
            ColumnTarget target = guess.target();
            if (!target.field().isRepeatable() && taken.contains(target)) {
                target = target.ordinal() == 1 && target.field().isOfContact() ? new ColumnTarget(target.field(), 2) : null;
            }
            if (target != null && (target.field().isRepeatable() || taken.add(target))) {
                chosen.put(guess.column(), target);
            }
        });
        byContent(header, below, leftOut, chosen);
        return chosen;
    }

    /** A column of "Y" and "N" under "Detained?" holds no dates, whatever it is called; an empty one may. */
    private static boolean holdsDigits(List<SheetRow> below, int column) {
        List<String> filled = below.stream().map(row -> row.cell(column)).filter(cell -> !cell.isBlank()).toList();
        return filled.stream().filter(cell -> cell.chars().anyMatch(Character::isDigit)).count() * 2 >= filled.size();
    }

    /** A column of A-numbers is seen by what stands in it, whatever its heading. */
    private static void byContent(SheetRow header, List<SheetRow> below, Set<Integer> leftOut, Map<Integer, ColumnTarget> chosen) {
        ColumnTarget aNumber = new ColumnTarget(ImportField.A_NUMBER, 1);
        int width = Math.max(header.cells().size(), below.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        for (int column = 0; column < width && !chosen.containsValue(aNumber); column++) {
            int at = column;
            List<String> filled = below.stream().map(row -> row.cell(at)).filter(cell -> !cell.isBlank()).toList();
            long alike = filled.stream().filter(cell -> A_NUMBER.matcher(cell).matches()).count();
            if (!chosen.containsKey(column) && !leftOut.contains(column) && filled.size() >= 2 && alike * 10 >= filled.size() * 8) {
                chosen.put(column, aNumber);
            }
        }
    }

    private static Guess score(String words) {
        if (words.isEmpty()) {
            return null;
        }
        Guess whole = field(words, 1);
        if (whole != null && whole.score() == 100) {
            return whole;
        }
        Matcher person = OF_THE_PERSON.matcher(words);
        if (person.matches()) {
            Guess bare = field(person.group(1) != null ? person.group(1) : person.group(2), 1);
            if (bare != null && bare.score() == 100) {
                return new Guess(0, bare.target(), 99);
            }
        }
        Matcher second = OF_THE_SECOND.matcher(words);
        if (second.matches()) {
            Guess guess = field(second.group(1) != null ? second.group(1) : second.group(2), 2);
            return guess == null ? null : new Guess(0, guess.target(), guess.score() - 1);
        }
        if (words.matches("spouse|wife|husband|partner|conyuge|esposa|esposo|pareja")) {
            return new Guess(0, new ColumnTarget(ImportField.NAME, 2), 60);
        }
        Matcher numbered = NUMBERED.matcher(words);
        if (numbered.matches() && !numbered.group(2).isBlank()) {
            int ordinal = numbered.group(3).matches("2|two|2nd") ? 2 : 1;
            Guess guess = field(numbered.group(2).strip(), ordinal);
            return guess == null ? whole : new Guess(0, guess.target(), guess.score() - 1);
        }
        return whole;
    }

    private static Guess field(String words, int ordinal) {
        String exact = WORDS.get(words);
        if (exact != null) {
            return new Guess(0, new ColumnTarget(ImportField.valueOf(exact), ordinal), 100);
        }
        Guess best = null;
        Set<String> parts = Set.of(words.split(" ").length == new HashSet<>(List.of(words.split(" "))).size() ? words.split(" ") : new String[] {words});
        for (Map.Entry<String, String> known : WORDS.entrySet()) {
            int score = likeness(words, parts, known.getKey());
            if (score > 0 && (best == null || score > best.score())) {
                best = new Guess(0, new ColumnTarget(ImportField.valueOf(known.getValue()), ordinal), score);
            }
        }
        return best;
    }

    /** Two or more words of ours within the heading, or a heading spelt almost as ours. */
    private static int likeness(String words, Set<String> parts, String known) {
        String[] ours = known.split(" ");
        if (ours.length >= 2 && parts.containsAll(List.of(ours))) {
            return 60 + Math.min(20, known.length());
        }
        if (known.length() >= 5 && words.length() >= 5 && SPELLING.apply(words, known) >= SPELT_ALIKE) {
            return 55;
        }
        return 0;
    }

    /** What to remember of a mapping: the folded heading and what was chosen for it, nothing for a column left out. */
    static Map<String, String> memory(SheetRow header, Map<Integer, ColumnTarget> chosen) {
        Map<String, String> memory = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (int column = 0; column < header.cells().size(); column++) {
            String words = Folded.of(header.cell(column));
            if (!words.isEmpty() && words.length() <= 60) {
                times.merge(words, 1, Integer::sum);
                memory.put(words, chosen.containsKey(column) ? chosen.get(column).code() : "");
            }
        }
        times.forEach((words, count) -> {
            if (count > 1) {
                memory.remove(words);       // two columns of one name: which is which must be asked again
            }
        });
        return memory;
    }
}
