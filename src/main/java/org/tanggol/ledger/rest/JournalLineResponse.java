package org.tanggol.ledger.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.ledger.Line;
import org.tanggol.ledger.Side;

/**
 * One line of a journal.
 *
 * @param account its number in the chart of accounts
 * @param bondId where the account is kept for each bond
 * @param partyId where it is kept for each lender or co-funder
 */
@Schema(name = "JournalLine", requiredProperties = {"account", "restriction_id", "side", "amount"})
public record JournalLineResponse(String account, UUID restrictionId, UUID bondId, UUID partyId, Side side, MoneyJson amount) {

    static JournalLineResponse from(Line line) {
        return new JournalLineResponse(line.account().code(), line.restriction().value(), line.bond() == null ? null : line.bond().value(), line.party() == null ? null : line.party().value(), line.side(),
            MoneyJson.of(line.amount()));
    }
}
