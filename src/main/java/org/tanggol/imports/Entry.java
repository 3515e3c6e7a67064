package org.tanggol.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.tanggol.access.MemberId;
import org.tanggol.custody.EndKind;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.people.ANumber;
import org.tanggol.people.Birth;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.IdentifierType;
import org.tanggol.people.LanguageSpec;
import org.tanggol.people.PersonName;
import org.tanggol.people.Phone;
import org.tanggol.proceedings.ChargingDocument;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.FacilityId;
import org.tanggol.work.Part;

/** One person as the file tells it, from one row or several. Lives in memory while a file is checked or written. */
final class Entry {

    /** @param zone of the place; days count there */
    record StaySpan(FacilityId facility, ZoneId zone, LocalDate taken, LocalDate released, EndKind how) { }

    /** @param court null where the file does not say */
    record Matter(ProceedingKind kind, CourtId court, ChargingDocument document, LocalDate servedOn) { }

    /** @param matter the kind of proceeding it belongs to */
    record Setting(ProceedingKind matter, HearingType type, HearingTime time, CourtId court, String judge, HearingMedium medium, String room) {
        boolean isPast(Instant now) {
            return time.isBefore(now);
        }
    }

    record Seat(MemberId member, Part part) { }

    PersonName name;
    /** Folding takes long and is asked for with every row that is compared: kept for the name it was made of. */
    private PersonName keyed;
    private String key;
    String description;
    Birth birth;
    String pronouns;
    String countryOfBirth;
    String nationality;
    ANumber aNumber;
    Phone phone;
    final List<StaySpan> stays = new ArrayList<>();
    final Set<Integer> rows = new TreeSet<>();
    /** What rows say of hearings that nobody could read; somebody has to look each of them up. */
    final Set<String> unreadHearings = new LinkedHashSet<>();
    final Set<PersonName> aliases = new LinkedHashSet<>();
    final Set<LanguageSpec> languages = new LinkedHashSet<>();
    final Map<IdentifierType, Set<String>> numbers = new EnumMap<>(IdentifierType.class);
    final Set<String> health = new LinkedHashSet<>();
    final Set<FamilyDetails> family = new LinkedHashSet<>();
    final List<Matter> matters = new ArrayList<>();
    final Set<Setting> settings = new LinkedHashSet<>();
    final Set<Seat> seats = new LinkedHashSet<>();
    final Set<String> notes = new LinkedHashSet<>();
    final List<Flaw> flaws = new ArrayList<>();

    /** What the person is called, or the description. */
    String title() {
        return name != null && !name.isEmpty() ? name.full() : description == null ? "" : description;
    }

    void number(IdentifierType type, String value) {
        numbers.computeIfAbsent(type, key -> new LinkedHashSet<>()).add(value);
    }

    boolean isFlawed() {
        return !flaws.isEmpty();
    }

    /** Whether the row tells of nobody and only goes on about the person above it. */
    boolean isNobody() {
        return (name == null || name.isEmpty()) && description == null && aNumber == null && numbers.isEmpty() && birth == null;
    }

    boolean tellsAnything() {
        return !stays.isEmpty() || !matters.isEmpty() || !settings.isEmpty() || !family.isEmpty() || !notes.isEmpty() || !seats.isEmpty()
            || !health.isEmpty() || !languages.isEmpty();
    }

    /** Another time or place in custody; one without a day, or told twice, adds nothing to what is known already. */
    void add(StaySpan stay) {
        boolean known = stays.contains(stay) || stay.taken() == null && !stays.isEmpty()
            || stays.stream().anyMatch(other -> stay.taken() != null && stay.taken().equals(other.taken()) && Objects.equals(stay.facility(), other.facility()));
        if (!known) {
            stays.removeIf(other -> other.taken() == null);
            stays.add(stay);
        }
    }

    /** Folded name by which rows of one person are seen; parts in any order. */
    String nameKey() {
        if (name == null) {
            return "";
        }
        if (name != keyed) {
            key = String.join(" ", new TreeSet<>(List.of(Folded.of(name.full()).split(" "))));
            keyed = name;
        }
        return key;
    }

    /** Whether nothing in the two says that they are different people. */
    boolean mayBe(Entry other) {
        return (aNumber == null || other.aNumber == null || aNumber.equals(other.aNumber))
            && (!(birth instanceof Birth.On) || !(other.birth instanceof Birth.On) || birth.equals(other.birth));
    }

    /** Takes in another row about the same person: gaps are filled, lists grow, another spelling of the name becomes an alias. */
    void absorb(Entry other) {
        rows.addAll(other.rows);
        flaws.addAll(other.flaws);
        if (name == null || name.isEmpty()) {
            name = other.name;
        } else if (other.name != null && !other.name.isEmpty() && !other.nameKey().equals(nameKey())) {
            aliases.add(other.name);
        }
        description = Objects.requireNonNullElse(description, Objects.requireNonNullElse(other.description, "")).isBlank() ? null
            : description != null ? description : other.description;
        birth = birth instanceof Birth.On || other.birth == null ? birth : other.birth;
        pronouns = pronouns == null ? other.pronouns : pronouns;
        countryOfBirth = countryOfBirth == null ? other.countryOfBirth : countryOfBirth;
        nationality = nationality == null ? other.nationality : nationality;
        aNumber = aNumber == null ? other.aNumber : aNumber;
        phone = phone == null ? other.phone : phone;
        other.stays.forEach(this::add);
        aliases.addAll(other.aliases);
        unreadHearings.addAll(other.unreadHearings);
        languages.addAll(other.languages);
        other.numbers.forEach((type, values) -> values.forEach(value -> number(type, value)));
        health.addAll(other.health);
        family.addAll(other.family);
        other.matters.stream().filter(matter -> !matters.contains(matter)).forEach(matters::add);
        settings.addAll(other.settings);
        seats.addAll(other.seats);
        notes.addAll(other.notes);
    }
}
