package org.tanggol.people.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.people.CaseStatus;
import org.tanggol.people.FileListing;
import org.tanggol.people.FileRow;
import org.tanggol.people.PersonListing;
import org.tanggol.platform.rest.SeenVersion;

/**
 * A person in a list.
 *
 * @param id of the case file
 * @param aNumber with all but its last three digits hidden
 * @param languages BCP 47 tags
 */
@Schema(name = "PersonInList", requiredProperties = {"id", "etag", "case_number", "case_status", "title", "languages", "updated_at"})
public record PersonListResponse(UUID id, String etag, String caseNumber, CaseStatus caseStatus, String title, String aNumber, List<String> languages,
                                 Instant updatedAt) {

    static PersonListResponse from(FileListing.PersonRow row) {
        FileRow file = row.file();
        PersonListing.Listed person = row.person();
        return new PersonListResponse(file.id().value(), SeenVersion.etag(file.personVersion()), file.number(), file.status(), person.title(),
            person.aNumber(), person.languages(), file.personUpdatedAt());
    }

    @Override
    public String toString() {
        return "PersonListResponse";
    }
}
