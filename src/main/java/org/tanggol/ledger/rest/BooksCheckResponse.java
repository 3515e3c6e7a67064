package org.tanggol.ledger.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.ledger.BooksChecking;

/**
 * A check of the books on the wire.
 *
 * @param invariants how many were checked
 * @param violations of the organization's books; empty where all is well
 */
@Schema(name = "BooksCheck", requiredProperties = {"checked_at", "invariants", "violations"})
public record BooksCheckResponse(Instant checkedAt, int invariants, List<Violation> violations) {

    /** @param invariant J1 to J17 of docs/bonds.md @param subject what breaks it, by ids and numbers */
    @Schema(name = "BooksViolation", requiredProperties = {"invariant", "subject"})
    public record Violation(@Schema(examples = "J7") String invariant, String subject) { }

    static BooksCheckResponse from(BooksChecking.Check check) {
        return new BooksCheckResponse(check.at(), check.invariants(), check.violations().stream().map(one -> new Violation(one.invariant(), one.subject())).toList());
    }
}
