package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.audit.ExportReason;
import org.tanggol.members.Proof;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/**
 * People as rows of a sheet, part by part. What was taken is written down before the first row leaves: whoever breaks off in the
 * middle has taken it all the same.
 */
@ApplicationScoped
@Transactional
public class PeopleExporting {

    /** How many rows are in memory at once. */
    public static final int AT_ONCE = 500;

    /** As many people leave without the member showing once more who they are. */
    public static final int WITHOUT_PROOF = 50;

    /** First row of the sheet. */
    public static final List<String> HEADINGS = List.of("id", "case_number", "case_status", "title", "a_number", "languages", "opened_at", "updated_at");

    @Inject
    FileListing listing;

    @Inject
    AuditLog audit;

    @Inject
    Proof proof;

    /** @param cells in the order of the headings; of an A-number the last three digits only */
    public record Part(List<List<String>> cells, FilePosition last) {

        public boolean isLast() {
            return cells.size() < AT_ONCE;
        }

        @Override
        public String toString() {
            return "Part";
        }
    }

    /** Begins an export of all that the filter lets through. @throws RuleViolation FIELD_MISSING without a reason, PROVE_AGAIN */
    @Requires(Permission.EXPORT_RECORDS)
    public void begin(FileFilter filter, ExportReason reason) {
        begin(listing.countPeople(filter), reason, filter.described());
    }

    /**
     * Begins an export of so many people chosen otherwise.
     *
     * @param query how they were chosen, in codes, ids and days
     * @throws RuleViolation FIELD_MISSING without a reason, PROVE_AGAIN
     */
    @Requires(Permission.EXPORT_RECORDS)
    public void begin(long count, ExportReason reason, String query) {
        ExportReason why = Checks.required(reason, "reason");
        requireProof(count);
        audit.export(AuditAction.PEOPLE_EXPORTED, count, why, query);
    }

    private void requireProof(long count) {
        if (count > WITHOUT_PROOF) {
            proof.requireFresh();
        }
    }

    /** @param after where the part before ended, or null */
    @Requires(Permission.EXPORT_RECORDS)
    public Part part(FileFilter filter, FilePosition after) {
        List<FileListing.PersonRow> rows = listing.people(filter, FileOrder.OLDEST, after, AT_ONCE);
        return new Part(rows.stream().map(PeopleExporting::cells).toList(), rows.isEmpty() ? null : new FilePosition(null, rows.get(rows.size() - 1).file().id().value()));
    }

    /** The people of these files, in their order. */
    @Requires(Permission.EXPORT_RECORDS)
    public List<List<String>> of(List<CaseFileId> files) {
        return listing.people(files).stream().map(PeopleExporting::cells).toList();
    }

    private static List<String> cells(FileListing.PersonRow row) {
        FileRow file = row.file();
        PersonListing.Listed person = row.person();
        return Arrays.asList(file.id().toString(), file.number(), file.status().name(), person.title(), person.aNumber(), String.join(" ", person.languages()),
            Objects.toString(file.openedAt(), null), Objects.toString(file.personUpdatedAt(), null));
    }
}
