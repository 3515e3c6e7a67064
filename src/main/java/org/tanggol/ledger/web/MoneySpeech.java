package org.tanggol.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.tanggol.ledger.Money;
import org.tanggol.platform.faces.Say;

/** Amounts on pages. Points and commas stand as on every bank statement of the country, whatever the language. */
@Named
@RequestScoped
public class MoneySpeech {

    @Inject
    Say say;

    /** "$12,000", and cents where there are some. */
    public String of(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(place());
        format.setCurrency(Currency.getInstance(Money.CURRENCY));
        format.setMinimumFractionDigits(money.cents() % 100 == 0 ? 0 : 2);
        return format.format(number(money));
    }

    /** "12,000.00", for the columns of the ledger. */
    public String exact(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(place());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(number(money));
    }

    /** "$300k", beside a picture. */
    public String brief(Money money) {
        long dollars = money.cents() / 100;
        return dollars >= 1_000_000 && dollars % 100_000 == 0 ? "$" + BigDecimal.valueOf(dollars / 100_000, 1).stripTrailingZeros().toPlainString() + "M"
            : dollars >= 1_000 && dollars % 1_000 == 0 ? "$" + dollars / 1_000 + "k" : of(money);
    }

    private Locale place() {
        return "es".equals(say.speech().locale().getLanguage()) ? Locale.forLanguageTag("es-US") : Locale.US;
    }

    private static BigDecimal number(Money money) {
        return BigDecimal.valueOf(money.cents(), 2);
    }
}
