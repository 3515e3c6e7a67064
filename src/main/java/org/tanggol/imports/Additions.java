package org.tanggol.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanggol.docket.HearingTime;
import org.tanggol.people.ANumber;
import org.tanggol.people.Birth;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.IdentifierType;
import org.tanggol.people.KnownPerson;
import org.tanggol.people.LanguageSpec;
import org.tanggol.people.PersonDetails;
import org.tanggol.people.PersonName;

/**
 * What a file adds to a case on record, or to nobody's: the one place where both are compared, for the check and for the commit.
 *
 * @param details what the person's record says after it; null when nothing of it changes
 * @param aNumber the A-number when it is news, else null
 * @param moves stays that are news: begun, moved or ended
 * @param unreadHearings hearings to be looked up, as the file has them; each stands in a note too
 */
record Additions(PersonDetails details, ANumber aNumber, List<PersonName> aliases, List<NumberOf> numbers, List<LanguageSpec> languages,
                 List<String> health, List<FamilyDetails> family, List<StayMove> moves, List<Entry.Matter> matters, List<Entry.Setting> settings,
                 List<Entry.Seat> seats, List<String> notes, List<String> unreadHearings, List<String> codes) {

    record NumberOf(IdentifierType type, String value) { }

    /** @param on the stay on record that goes on or ends, or null for a new one */
    record StayMove(Entry.StaySpan span, KnownCase.KnownStay on, boolean begins, boolean moves, boolean ends) { }

    boolean isNothing() {
        return codes.isEmpty();
    }

    /** Everything of a person who is not on record. */
    static Additions ofNobody(Entry entry) {
        List<StayMove> moves = new ArrayList<>();
        sorted(entry.stays).forEach(span -> moves.add(new StayMove(span, null, true, false, span.released() != null)));
        List<NumberOf> numbers = new ArrayList<>();
        entry.numbers.forEach((type, values) -> values.forEach(value -> numbers.add(new NumberOf(type, value))));
        PersonDetails details = new PersonDetails(entry.name, entry.description, entry.birth, entry.pronouns, entry.countryOfBirth, entry.nationality,
            List.copyOf(entry.languages), entry.aNumber, false, entry.phone);
        return new Additions(details, entry.aNumber, List.copyOf(entry.aliases), numbers, List.copyOf(entry.languages), List.copyOf(entry.health),
            List.copyOf(entry.family), moves, List.copyOf(entry.matters), List.copyOf(entry.settings), List.copyOf(entry.seats), List.copyOf(entry.notes), List.copyOf(entry.unreadHearings),
            List.of("NEW"));
    }

    /** What the record does not say yet; under {@link Overlap#TAKE_FILE} also where both differ. */
    static Additions of(Entry entry, KnownCase known, Overlap overlap) {
        KnownPerson person = known.person;
        boolean take = overlap == Overlap.TAKE_FILE;
        Set<String> codes = new LinkedHashSet<>();
        PersonName name = pick(person.name().isEmpty() ? null : person.name(), entry.name == null || entry.name.isEmpty() ? null : entry.name, take && !sameWords(person.name(), entry.name), codes, "NAME");
        String description = pick(person.description(), entry.description, take, codes, "DESCRIPTION");
        Birth birth = pick(person.birth(), entry.birth instanceof Birth.Estimated && person.birth() != null ? null : entry.birth,
            take || person.birth() instanceof Birth.Estimated && entry.birth instanceof Birth.On, codes, "BIRTH_DATE");
        String pronouns = pick(person.pronouns(), entry.pronouns, take, codes, "PRONOUNS");
        String country = pick(person.countryOfBirth(), entry.countryOfBirth, take, codes, "COUNTRY_OF_BIRTH");
        String nationality = pick(person.nationality(), entry.nationality, take, codes, "NATIONALITY");
        var phone = pick(person.phone(), entry.phone, take, codes, "PHONE");
        boolean rewritten = !codes.isEmpty();
        PersonDetails details = !rewritten ? null
            : new PersonDetails(name, description, birth, pronouns, country, nationality, List.of(), null, false, phone);
        ANumber aNumber = person.aNumber() == null ? entry.aNumber : null;
        if (aNumber != null) {
            codes.add("A_NUMBER");
        }
        List<PersonName> aliases = aliases(entry, person, take, codes);
        List<NumberOf> numbers = new ArrayList<>();
        entry.numbers.forEach((type, values) -> values.stream().filter(value -> !person.numbers().getOrDefault(type, Set.of()).contains(value))
            .forEach(value -> numbers.add(new NumberOf(type, value))));
        List<LanguageSpec> languages = entry.languages.stream().filter(language -> !person.languages().contains(language.language())).toList();
        List<String> health = entry.health.stream().filter(text -> !person.health().contains(text)).toList();
        List<FamilyDetails> family = entry.family.stream().filter(details1 -> person.family().stream().noneMatch(kin -> isKin(kin, details1))).toList();
        List<StayMove> moves = moves(entry, known);
        List<Entry.Setting> settings = entry.settings.stream().filter(setting -> !known.settings.contains(key(setting))).toList();
        Set<Entry.Matter> needed = new LinkedHashSet<>(entry.matters.stream().filter(matter -> known.matters.stream().noneMatch(held -> held.kind() == matter.kind())).toList());
        settings.stream().filter(setting -> known.matter(setting.matter()) == null && needed.stream().noneMatch(matter -> matter.kind() == setting.matter()))
            .forEach(setting -> needed.add(new Entry.Matter(setting.matter(), setting.court(), null, null)));
        List<Entry.Seat> seats = entry.seats.stream().filter(seat -> !known.team.contains(seat.member())).toList();
        List<String> notes = entry.notes.stream().filter(note -> !known.notes.contains(note)).toList();
        count(codes, "OTHER_NUMBER", numbers);
        count(codes, "LANGUAGE", languages);
        count(codes, "HEALTH", health);
        count(codes, "CONTACT_NAME", family);
        count(codes, "FACILITY", moves);
        count(codes, "PROCEEDING_KIND", needed);
        count(codes, "HEARING_DATE", settings);
        count(codes, "LAWYER", seats);
        count(codes, "NOTE", notes);
        List<String> unread = entry.unreadHearings.stream().filter(notes::contains).toList();     // whose note is there has its task already
        return new Additions(details, aNumber, aliases, numbers, languages, health, family, moves, List.copyOf(needed), settings, seats, notes, unread, List.copyOf(codes));
    }

    private static List<PersonName> aliases(Entry entry, KnownPerson person, boolean take, Set<String> codes) {
        Set<PersonName> found = new LinkedHashSet<>(entry.aliases);
        if (!take && entry.name != null && !entry.name.isEmpty() && !words(person.name()).containsAll(words(entry.name))) {
            found.add(entry.name);      // another spelling, under which papers may come
        }
        List<PersonName> fresh = found.stream().filter(alias -> !sameWords(person.name(), alias) && person.aliases().stream().noneMatch(held -> sameWords(held, alias))).toList();
        count(codes, "ALIAS", fresh);
        return fresh;
    }

    private static List<StayMove> moves(Entry entry, KnownCase known) {
        List<StayMove> moves = new ArrayList<>();
        KnownCase.KnownStay open = known.openStay();
        for (Entry.StaySpan span : sorted(entry.stays)) {
            if (span.taken() == null) {
                if (open == null && known.stays.isEmpty()) {
                    moves.add(new StayMove(span, null, true, false, false));
                }
                continue;
            }
            Instant begin = span.taken().atStartOfDay(span.zone()).toInstant();
            Instant dayOver = span.taken().plusDays(1).atStartOfDay(span.zone()).toInstant();
            if (open != null && open.began().isBefore(dayOver)) {
                boolean moved = span.facility() != null && !span.facility().equals(open.facility()) && begin.isAfter(open.since());
                boolean ends = span.released() != null;
                if (moved || ends) {
                    moves.add(new StayMove(span, open, false, moved, ends));
                }
            } else if (open == null && known.stays.stream().allMatch(stay -> stay.ended().isBefore(dayOver) && stay.began().isBefore(begin))) {
                moves.add(new StayMove(span, null, true, false, span.released() != null));
            }
        }
        return moves;
    }

    static List<Entry.StaySpan> sorted(List<Entry.StaySpan> stays) {
        return stays.stream().sorted(java.util.Comparator.comparing(Entry.StaySpan::taken, java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder()))).toList();
    }

    static String key(Entry.Setting setting) {
        return CaseReading.key(setting.type(), setting.time().day().orElse(null), setting.time() instanceof HearingTime.Exact exact ? exact.at().local() : null);
    }

    private static <T> T pick(T held, T said, boolean take, Set<String> codes, String code) {
        if (said == null || said.equals(held) || held != null && !take) {
            return held;
        }
        codes.add(code);
        return said;
    }

    private static boolean sameWords(PersonName one, PersonName other) {
        return one != null && other != null && words(one).equals(words(other));
    }

    private static Set<String> words(PersonName name) {
        return java.util.Arrays.stream(Folded.of(name.full()).split(" ")).collect(Collectors.toSet());
    }

    private static boolean isKin(KnownPerson.Kin kin, FamilyDetails details) {
        String phone = details.phone() == null ? null : details.phone().e164();
        return Folded.of(kin.name()).equals(Folded.of(details.name())) && (phone == null || kin.phone() == null || phone.equals(kin.phone()))
            || phone != null && Objects.equals(phone, kin.phone());
    }

    private static void count(Set<String> codes, String code, java.util.Collection<?> found) {
        if (!found.isEmpty()) {
            codes.add(code);
        }
    }
}
