package org.tanggol.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

class MoneyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1500,150000", "1500.5,150050", "1500.05,150005", "0.01,1", "0001.10,110", "10000000000,1000000000000"})
    void readsWhatProgramsWrite(String text, long cents) {
        assertThat(Money.parse(text, "amount")).isEqualTo(new Money(cents));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', value = {"0,AMOUNT_NOT_POSITIVE", "0.00,AMOUNT_NOT_POSITIVE", "-5,AMOUNT_NOT_POSITIVE", "-0,AMOUNT_NOT_POSITIVE", "1.234,AMOUNT_TOO_PRECISE", "1.000,AMOUNT_TOO_PRECISE",
        "1e18,AMOUNT_MALFORMED", "1000000000000000000,AMOUNT_TOO_LARGE", "99999999999999999999999999,AMOUNT_TOO_LARGE", "10000000000.01,AMOUNT_TOO_LARGE", "１５００,AMOUNT_MALFORMED", "١٢,AMOUNT_MALFORMED",
        "\"1,500\",AMOUNT_MALFORMED", "$15,AMOUNT_MALFORMED", "NaN,AMOUNT_MALFORMED", "0x10,AMOUNT_MALFORMED", "1.,AMOUNT_MALFORMED", ".5,AMOUNT_MALFORMED", "+5,AMOUNT_MALFORMED", "1 500,AMOUNT_MALFORMED"})
    void refusesByName(String text, Rule rule) {
        assertThatThrownBy(() -> Money.parse(text, "amount")).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.field()).isEqualTo("amount");
            assertThat(refused.getMessage()).doesNotContain(text);
        });
    }

    @Test
    void refusesWhatIsMissingAndOtherCurrencies() {
        assertThatThrownBy(() -> Money.parse(null, "amount")).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.FIELD_MISSING));
        assertThatThrownBy(() -> Money.parse("5", "EUR", "amount")).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.CURRENCY_UNKNOWN));
        assertThatThrownBy(() -> Money.parse("5", null, "amount")).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.CURRENCY_UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', value = {"\"$12,000\",1200000", "\"1,234.56\",123456", "500,50000", "$ 7.50,750"})
    void readsWhatPeopleType(String text, long cents) {
        assertThat(Money.typed(text, "amount")).isEqualTo(new Money(cents));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', value = {"\"12,00\"", "\"1.234,56\"", "five", "\"1,2345\"", "５"})
    void refusesWhatCouldBeTwoAmounts(String text) {
        assertThatThrownBy(() -> Money.typed(text, "amount")).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.AMOUNT_MALFORMED));
    }

    @Test
    void aLimitMayBeEmptyOrZero() {
        assertThat(Money.typedLimit(" ", "cap")).isNull();
        assertThat(Money.typedLimit("0.00", "cap")).isEqualTo(Money.ZERO);
        assertThat(Money.typedLimit("2,500", "cap")).isEqualTo(Money.ofDollars(2_500));
    }

    @Test
    void writesTwoDecimalsAlways() {
        assertThat(new Money(5).decimal()).isEqualTo("0.05");
        assertThat(new Money(-150_050).decimal()).isEqualTo("-1500.50");
        assertThat(Money.ofDollars(12).decimal()).isEqualTo("12.00");
    }

    @Test
    void aSumThatDoesNotFitIsAnErrorAndNoWrongNumber() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }
}
