package org.tanggol.banking.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.banking.BankMonth;

/**
 * An account of a fund at a bank.
 *
 * @param lastFour digits of its number
 * @param comparedFrom the first day whose lines are compared with the books
 * @param statements that were sent, the last one first
 */
@Schema(name = "BankAccount", requiredProperties = {"id", "name", "last_four", "compared_from", "statements"})
public record BankAccountResponse(UUID id, String name, String lastFour, LocalDate comparedFrom, List<StatementResponse> statements) {

    static BankAccountResponse from(BankMonth.Account account) {
        return new BankAccountResponse(account.id().value(), account.name(), account.digits(), account.comparedFrom(), account.statements().stream().map(StatementResponse::from).toList());
    }

    @Override
    public String toString() {
        return "BankAccountResponse";
    }
}
