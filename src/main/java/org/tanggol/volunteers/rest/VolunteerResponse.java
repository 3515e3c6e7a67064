package org.tanggol.volunteers.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.rest.ContentTag;
import org.tanggol.volunteers.Fluency;
import org.tanggol.volunteers.PaperKind;
import org.tanggol.volunteers.Skill;
import org.tanggol.volunteers.VolunteerRow;
import org.tanggol.volunteers.VolunteerState;

/**
 * A volunteer on the wire; telephone, address and notes stay in the house.
 *
 * @param town where they set out from; no more is kept
 * @param mostMiles how far they go
 * @param papers what was recorded, the last one in front
 * @param accessUntil the last day on which they see anything; a plain date
 */
@Schema(name = "Volunteer", requiredProperties = {"id", "etag", "state", "name", "town", "us_state", "languages", "skills", "vehicle", "most_miles", "papers"})
public record VolunteerResponse(UUID id, String etag, VolunteerState state, String name, String town, String usState, List<Language> languages, List<Skill> skills, boolean vehicle, int mostMiles,
                                List<Paper> papers, LocalDate accessUntil) {

    /** @param language a tag of BCP 47 */
    @Schema(name = "VolunteerLanguage", requiredProperties = {"language", "fluency", "reads"})
    public record Language(String language, Fluency fluency, boolean reads) { }

    /** @param expiresOn the last day on which it holds; none for no end */
    @Schema(name = "VolunteerPaper", requiredProperties = {"kind", "done_on"})
    public record Paper(PaperKind kind, LocalDate doneOn, LocalDate expiresOn) { }

    static VolunteerResponse from(VolunteerRow row) {
        return new VolunteerResponse(row.id().value(), ContentTag.of(row.version(), row.papers()), row.state(), row.profile().name(), row.profile().town(), row.profile().state(),
            row.profile().languages().stream().map(one -> new Language(one.language(), one.fluency(), one.reads())).toList(), row.profile().skills().stream().sorted().toList(), row.profile().vehicle(),
            row.profile().mostMiles(), row.papers().stream().map(one -> new Paper(one.kind(), one.doneOn(), one.expiresOn())).toList(), row.accessUntil());
    }

    @Override
    public String toString() {
        return "VolunteerResponse";
    }
}
