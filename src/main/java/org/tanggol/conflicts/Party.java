package org.tanggol.conflicts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tanggol.people.ANumber;
import org.tanggol.people.PersonName;
import org.tanggol.people.Phone;
import org.tanggol.people.Somebody;

/**
 * One name to look for, as it was typed; or an A-number, or a phone.
 *
 * @param text one line
 */
public record Party(PartyKind kind, String text) {

    private static final int LONGEST = 120;

    /** Lines of a field, one party each; "also Maruca" and commas are left to whoever types: one name on a line. */
    public static Stream<Party> lines(PartyKind kind, String field) {
        return field == null ? Stream.empty() : field.lines().map(String::strip).filter(line -> !line.isEmpty())
            .map(line -> new Party(kind, line.length() > LONGEST ? line.substring(0, LONGEST) : line));
    }

    /** The order of the parts of a typed name is not known: each may be a surname. */
    List<PersonName> names() {
        return isNumber() || isPhone() ? List.of() : List.of(new PersonName(text, null, null, null));
    }

    Somebody somebody() {
        return new Somebody(names(), null, Set.of(), isNumber() ? Set.of(ANumber.of(text)) : Set.of(), isPhone() ? Set.of(Phone.of(text, "text")) : Set.of(), null);
    }

    private boolean isNumber() {
        return ANumber.looksLikeOne(text) && text.matches(".*[1-9].*");
    }

    private boolean isPhone() {
        return !isNumber() && text.replaceAll("[\\s().\\-/]", "").toLowerCase(Locale.ROOT).matches("\\+?\\d{7,15}");
    }

    @Override
    public String toString() {
        return "Party";     // never a name: this text may reach a log
    }
}
