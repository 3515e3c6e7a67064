package org.tanggol.banking.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.banking.BankLineState;
import org.tanggol.banking.BankQueries;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.rest.MoneyJson;

/**
 * A line of the bank.
 *
 * @param amount what came in; less than zero for what went out
 * @param journals ids of the journals that it was said to be
 */
@Schema(name = "BankLine", requiredProperties = {"id", "day", "amount", "text", "state", "journals"})
public record BankLineResponse(UUID id, LocalDate day, MoneyJson amount, String text, BankLineState state, List<UUID> journals) {

    static BankLineResponse from(BankQueries.LineRow row) {
        return new BankLineResponse(row.id().value(), row.on(), MoneyJson.of(row.amount()), row.text(), row.state(), row.journals().stream().map(JournalId::value).sorted().toList());
    }

    @Override
    public String toString() {
        return "BankLineResponse";
    }
}
