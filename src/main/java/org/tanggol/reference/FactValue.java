package org.tanggol.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/** What a fact says: a number, a text or a day, exactly one of them. */
@Embeddable
public record FactValue(@Column(name = "number_value") BigDecimal number, @Column(name = "text_value") String text,
                        @Column(name = "day_value") LocalDate day) implements Serializable {

    public FactValue {
        if ((number == null ? 0 : 1) + (text == null ? 0 : 1) + (day == null ? 0 : 1) != 1) {
            throw new IllegalArgumentException("A fact has exactly one value");
        }
    }

    /** A figure, kept to three places. */
    public static FactValue of(BigDecimal number) {
        return new FactValue(number.setScale(3, RoundingMode.HALF_UP), null, null);
    }

    public static FactValue of(String text) {
        return new FactValue(null, text, null);
    }

    public static FactValue of(LocalDate day) {
        return new FactValue(null, null, day);
    }

    /** Whether both would read the same: figures are published to one place, so they are compared to one. */
    public boolean saysTheSameAs(FactValue other) {
        if (other == null) {
            return false;
        }
        if (number != null && other.number != null) {
            return rounded(number).compareTo(rounded(other.number)) == 0;
        }
        return Objects.equals(text, other.text) && Objects.equals(day, other.day) && (number == null) == (other.number == null);
    }

    /** As it is shown where no locale is known: at most one decimal, days as yyyy-MM-dd. */
    public String plain() {
        return number != null ? rounded(number).stripTrailingZeros().toPlainString() : text != null ? text : day.toString();
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(1, RoundingMode.HALF_UP);
    }
}
