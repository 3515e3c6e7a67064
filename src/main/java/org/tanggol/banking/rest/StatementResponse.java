package org.tanggol.banking.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.banking.BankMonth;
import org.tanggol.banking.StatementFormat;
import org.tanggol.banking.StatementState;
import org.tanggol.ledger.rest.MoneyJson;

/**
 * A statement of the bank.
 *
 * @param state a sheet waits until its columns are confirmed
 * @param closingBalance that the file says
 * @param lines in the file
 * @param added of them, those that were not here yet
 */
@Schema(name = "BankStatement", requiredProperties = {"id", "format", "state", "lines", "added", "uploaded_at"})
public record StatementResponse(UUID id, StatementFormat format, StatementState state, MoneyJson closingBalance, LocalDate closingOn, int lines, int added, Instant uploadedAt) {

    static StatementResponse from(BankMonth.Statement statement) {
        return new StatementResponse(statement.id().value(), statement.format(), statement.state(), MoneyJson.of(statement.closing()), statement.closingOn(), statement.lines(), statement.added(),
            statement.uploadedAt());
    }
}
