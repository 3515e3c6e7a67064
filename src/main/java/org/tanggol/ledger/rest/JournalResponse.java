package org.tanggol.ledger.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.ledger.JournalEvent;
import org.tanggol.ledger.LedgerQueries;

/**
 * A journal; it never changes, but for the number of the one that undoes it.
 *
 * @param number in the organization's books, without gaps
 * @param day of the event
 * @param document names the paper that shows it
 * @param reverses number of the journal that it undoes
 * @param reversedBy number of the journal that undoes it
 * @param hash SHA-256 over this journal and the hash of the one before it
 */
@Schema(name = "Journal", requiredProperties = {"id", "number", "fund_id", "event", "day", "posted_at", "document", "hash", "lines"})
public record JournalResponse(UUID id, long number, UUID fundId, JournalEvent event, LocalDate day, Instant postedAt, String document, String memo, Long reverses, Long reversedBy, String hash,
                              List<JournalLineResponse> lines) {

    static JournalResponse from(LedgerQueries.JournalRow row) {
        return new JournalResponse(row.id().value(), row.number(), row.fund().value(), row.event(), row.on(), row.postedAt(), row.document(), row.memo(), row.reverses(), row.reversedBy(), row.hash(),
            row.lines().stream().map(JournalLineResponse::from).toList());
    }

    @Override
    public String toString() {
        return "JournalResponse";
    }
}
