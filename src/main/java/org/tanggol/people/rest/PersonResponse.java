package org.tanggol.people.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.people.Birth;
import org.tanggol.people.CaseStatus;
import org.tanggol.people.PartnerId;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.rest.SeenVersion;

/**
 * A person on the wire.
 *
 * @param id of the case file
 * @param title the name, or what to go by while nobody knows it
 * @param ageEstimatedOn day on which somebody guessed the age
 * @param aNumber with all but its last three digits hidden
 */
@Schema(name = "Person", requiredProperties = {"id", "etag", "case_number", "case_status", "title", "a_number_absent", "languages", "aliases", "external_ids", "updated_at"})
public record PersonResponse(UUID id, String etag, String caseNumber, CaseStatus caseStatus, String title, NameJson name, String description,
                             LocalDate birthDate, Integer estimatedAge, LocalDate ageEstimatedOn, String pronouns, String countryOfBirth, String nationality,
                             String aNumber, boolean aNumberAbsent, String phone, List<LanguageJson> languages, List<AliasJson> aliases, String summary,
                             List<ExternalIdJson> externalIds, Instant updatedAt) {

    /** Another name. */
    @Schema(name = "Alias", requiredProperties = {"kind", "name"})
    public record AliasJson(String kind, NameJson name) { }

    static PersonResponse from(PersonFolder f, List<PartnerId> externalIds) {
        Birth.On on = f.birth() instanceof Birth.On date ? date : null;
        Birth.Estimated about = f.birth() instanceof Birth.Estimated estimated ? estimated : null;
        return new PersonResponse(f.file().value(), SeenVersion.etag(f.version()), f.number(), f.status(), f.title(), NameJson.of(f.name()), f.description(),
            on == null ? null : on.date(), about == null ? null : about.age(), about == null ? null : about.on(), f.pronouns(), f.countryOfBirth(),
            f.nationality(), f.aNumber() == null ? null : f.aNumber().masked(), f.noANumber(), f.phone() == null ? null : f.phone().e164(),
            f.languages().stream().map(l -> new LanguageJson(l.language(), l.interpreter(), l.relay())).toList(),
            f.aliases().stream().map(a -> new AliasJson(a.kind().name(), NameJson.of(a.name()))).toList(), f.summary(), ExternalIdJson.all(externalIds),
            f.updatedAt());
    }

    @Override
    public String toString() {
        return "PersonResponse";    // never what it holds: this text may reach a log
    }
}
