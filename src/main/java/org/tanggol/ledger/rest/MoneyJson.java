package org.tanggol.ledger.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/**
 * An amount of money on the wire.
 *
 * @param amount a decimal number with at most two decimals, as text: a number would be rounded by some programs
 * @param currency by ISO 4217
 */
@Schema(name = "Money", requiredProperties = {"amount", "currency"})
public record MoneyJson(@Schema(pattern = "^-?[0-9]+(\\.[0-9]{1,2})?$", examples = "1500.00") String amount, @Schema(examples = "USD") String currency) {

    public static MoneyJson of(Money money) {
        return money == null ? null : new MoneyJson(money.decimal(), Money.CURRENCY);
    }

    /** @throws RuleViolation FIELD_MISSING, CURRENCY_UNKNOWN, AMOUNT_MALFORMED, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_PRECISE, AMOUNT_TOO_LARGE */
    public static Money read(MoneyJson given, String field) {
        Checks.required(given, field);
        return Money.parse(Checks.required(given.amount, field), given.currency, field);
    }
}
