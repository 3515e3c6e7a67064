package org.tanggol.ledger;

import java.io.Serializable;
import java.util.Collection;
import java.util.regex.Pattern;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * US dollars, in whole cents. Sums that do not fit a long are an error of ours and never a wrong number; what rounds (interest, shares) is not done here.
 *
 * @param cents may be negative or zero: a balance can be; an amount to post is made by {@link #parse} and can not
 */
public record Money(long cents) implements Serializable, Comparable<Money> {

    /** The one currency of the books, by ISO 4217. */
    public static final String CURRENCY = "USD";
    public static final Money ZERO = new Money(0);
    /** The most that one line of a journal moves: ten thousand million dollars. */
    public static final long MOST_CENTS = 1_000_000_000_000L;

    private static final int PER_DOLLAR = 100;
    private static final int MOST_DIGITS = 11;
    // [0-9] and not \d: digits of other scripts would be read by Java and by no bank
    private static final Pattern PLAIN = Pattern.compile("(-?)([0-9]+)(?:\\.([0-9]+))?");
    private static final Pattern TYPED = Pattern.compile("\\$? ?(-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.[0-9]+)?)");

    /**
     * An amount to post, as programs write it: {@code 1500}, {@code 1500.5} or {@code 1500.00}.
     *
     * @throws RuleViolation FIELD_MISSING; AMOUNT_MALFORMED for what is no decimal number of western digits; AMOUNT_NOT_POSITIVE for zero and less; AMOUNT_TOO_PRECISE for a third decimal;
     *     AMOUNT_TOO_LARGE above 10<sup>12</sup> cents
     */
    public static Money parse(String text, String field) {
        var form = PLAIN.matcher(Checks.required(text, field));
        if (!form.matches()) {
            throw new RuleViolation(Rule.AMOUNT_MALFORMED, field);
        }
        String fraction = form.group(3) == null ? "" : form.group(3);
        if (fraction.length() > 2) {
            throw new RuleViolation(Rule.AMOUNT_TOO_PRECISE, field);
        }
        String dollars = form.group(2).replaceFirst("^0+(?=.)", "");
        if (!form.group(1).isEmpty()) {
            throw new RuleViolation(Rule.AMOUNT_NOT_POSITIVE, field);
        }
        if (dollars.length() > MOST_DIGITS) {
            throw new RuleViolation(Rule.AMOUNT_TOO_LARGE, field);
        }
        return new Money(Long.parseLong(dollars) * PER_DOLLAR + Long.parseLong((fraction + "00").substring(0, 2))).toPost(field);
    }

    /** As {@link #parse}, of what a person typed: a dollar sign and commas between thousands are taken too. */
    public static Money typed(String text, String field) {
        var form = TYPED.matcher(Checks.requiredText(text, field, 60));
        if (!form.matches()) {
            throw new RuleViolation(Rule.AMOUNT_MALFORMED, field);
        }
        return parse(form.group(1).replace(",", ""), field);
    }

    /** As {@link #typed}, of a field that may stay empty and may say zero. @return null for an empty one */
    public static Money typedLimit(String text, String field) {
        String clean = Checks.text(text, field, 60);
        return clean == null ? null : clean.matches("\\$? ?0+(\\.0{1,2})?") ? ZERO : typed(clean, field);
    }

    /** An amount in a currency. @throws RuleViolation CURRENCY_UNKNOWN for any other than the books', and as {@link #parse} */
    public static Money parse(String text, String currency, String field) {
        if (!CURRENCY.equals(currency)) {
            throw new RuleViolation(Rule.CURRENCY_UNKNOWN, field, CURRENCY);
        }
        return parse(text, field);
    }

    /** This amount, if a line of a journal may have it. @throws RuleViolation AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE */
    public Money toPost(String field) {
        if (cents <= 0) {
            throw new RuleViolation(Rule.AMOUNT_NOT_POSITIVE, field);
        }
        if (cents > MOST_CENTS) {
            throw new RuleViolation(Rule.AMOUNT_TOO_LARGE, field);
        }
        return this;
    }

    public static Money ofDollars(long dollars) {
        return new Money(Math.multiplyExact(dollars, PER_DOLLAR));
    }

    public static Money sum(Collection<Money> all) {
        return all.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return new Money(Math.negateExact(cents));
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isZero() {
        return cents == 0;
    }

    /** A decimal number with two decimals, as programs read it. */
    public String decimal() {
        long size = Math.absExact(cents);
        return (cents < 0 ? "-" : "") + size / PER_DOLLAR + "." + String.format("%02d", size % PER_DOLLAR);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return decimal();
    }
}
