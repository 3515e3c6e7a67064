package org.tanggol.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;

/**
 * Everything known of one person, opened for a caller who may read the file.
 *
 * @param held whether a legal hold keeps the case from being purged
 * @param nextDue the next deadline that is ours to keep, or null
 */
public record PersonFolder(CaseFileId file, String number, CaseStatus status, boolean held, Instant openedAt, long fileVersion, PersonId person, long version,
                           PersonName name, String description, Birth birth, String pronouns, String countryOfBirth, String nationality, Phone phone,
                           boolean noANumber, String summary, MemberId summaryBy, Instant summaryAt, Instant updatedAt, NextDue nextDue, List<AliasItem> aliases,
                           List<IdentifierItem> identifiers, List<LanguageItem> languages, List<FlagItem> flags, List<FamilyItem> family) {

    /** Another name. */
    public record AliasItem(UUID id, AliasKind kind, PersonName name) { }

    /** @param masked what may be shown without recording a view */
    public record IdentifierItem(UUID id, IdentifierType type, String masked) { }

    /** @param language BCP 47 tag */
    public record LanguageItem(UUID id, String language, boolean interpreter, String relay) { }

    /** A warning. */
    public record FlagItem(UUID id, HealthKind kind, boolean urgent, String text) { }

    /** A relative or friend. @param barred whether they must never be told anything */
    public record FamilyItem(UUID id, String name, String relation, Phone phone, String address, String note, String language, boolean barred) { }

    /** The name, or what to go by while nobody knows it. */
    public String title() {
        return name != null && !name.isEmpty() ? name.full() : description;
    }

    /** What to call the person in a sentence. */
    public String called() {
        return name != null && !name.isEmpty() ? name.called() : description;
    }

    /** The A-number with all but three digits hidden, or null. */
    public IdentifierItem aNumber() {
        return identifiers.stream().filter(item -> item.type() == IdentifierType.A_NUMBER).findFirst().orElse(null);
    }
}
