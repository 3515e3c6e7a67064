package org.tanggol.banking;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanggol.ledger.Money;

/** Amounts as banks write them: "1,234.56", "-$12.00", "(12.00)", "12.00-", "1234,56". */
final class BankAmount {

    private static final Pattern WRITTEN = Pattern.compile("([-+(]?)\\$?([-+]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.([0-9]{1,5}))?([-)]?)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([^,]*),([0-9]{2})(\\D*)");

    private BankAmount() { }

    /** Empty for what is no amount in whole cents, or above what the books can hold. */
    static Optional<Money> of(String text) {
        String clean = text.replaceAll("\\s|USD|US\\$", "").replace('\u2212', '-');
        Matcher comma = DECIMAL_COMMA.matcher(clean);
        clean = comma.matches() && !clean.contains(".") ? comma.replaceFirst("$1.$2$3") : clean;
        Matcher written = WRITTEN.matcher(clean);
        if (!written.matches() || written.group(1).equals("(") != written.group(5).equals(")")) {
            return Optional.empty();
        }
        boolean negative = written.group(1).matches("[-(]") || written.group(2).equals("-") || written.group(5).equals("-");
        try {
            BigDecimal number = new BigDecimal(written.group(3).replace(",", "") + "." + (written.group(4) == null ? "0" : written.group(4)));
            long cents = number.movePointRight(2).longValueExact();
            return cents > Money.MOST_CENTS ? Optional.empty() : Optional.of(new Money(negative ? -cents : cents));
        } catch (ArithmeticException fraction) {
            return Optional.empty();
        }
    }
}
