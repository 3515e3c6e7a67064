package org.tanggol.banking.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account of a fund at a bank.
 *
 * @param lastFour digits of its number; the whole number is kept nowhere
 * @param comparedFrom the first day whose lines are compared with the books
 */
@Schema(requiredProperties = {"fund_id", "name", "last_four", "compared_from"})
public record BankAccountRequest(@Schema(format = "uuid") String fundId, String name, @Schema(pattern = "^[0-9]{4}$") String lastFour, @Schema(format = "date") String comparedFrom) {

    @Override
    public String toString() {
        return "BankAccountRequest";
    }
}
