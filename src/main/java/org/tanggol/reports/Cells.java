package org.tanggol.reports;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.tanggol.ledger.Account;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Speech;

/** Cells of figures as people and as programs read them. */
public final class Cells {

    private static final int SHOWN_OF_ID = 8;
    private static final String NOTHING = "–";

    private Cells() { }

    /** In the language of the reader; sums as on every bank statement of the country. */
    public static String words(Speech speech, Column column, Object cell) {
        if (cell instanceof Money money) {
            return number(speech, BigDecimal.valueOf(money.cents(), 2), 2);
        } else if (cell instanceof Long count) {
            return number(speech, BigDecimal.valueOf(count), 0);
        } else if (cell instanceof BigDecimal share) {
            return number(speech, share, 1);
        } else if (cell instanceof Account account) {
            return account.code() + " " + speech.it(account);
        } else if (cell instanceof Enum<?> code) {
            return speech.it(code);
        } else if (cell instanceof LocalDate day) {
            return speech.longDay(day);
        } else if (cell instanceof YearMonth month) {
            return month(speech, month);
        } else if (cell instanceof BondId bond) {
            String id = bond.toString();
            return "…" + id.substring(id.length() - SHOWN_OF_ID);
        }
        return cell != null ? cell.toString() : column == Column.MATURITY ? speech.of("report.noDay") : column == Column.QUARTER ? speech.of("report.unknown") : NOTHING;
    }

    /** "November 2026". */
    static String month(Speech speech, YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", speech.locale()).format(month);
    }

    private static String number(Speech speech, BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance("es".equals(speech.locale().getLanguage()) ? Locale.forLanguageTag("es-US") : Locale.US);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** As it stands in files: codes, ids, days by ISO 8601, decimal points; null stays. */
    public static String plain(Object cell) {
        return cell instanceof Money money ? money.decimal() : cell instanceof Account account ? account.code() : cell instanceof Enum<?> code ? code.name() : Objects.toString(cell, null);
    }
}
