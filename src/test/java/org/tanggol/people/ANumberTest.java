package org.tanggol.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.platform.RuleViolation;

class ANumberTest {

    @ParameterizedTest
    @CsvSource({"A1234567, 001234567", "a 12 345 678, 012345678", "A-123-456-789, 123456789", "123456789, 123456789", "'A 123 456 789', 123456789"})
    void isReadAsPeopleTypeItAndKeptAsNineDigits(String typed, String digits) {
        assertThat(ANumber.of(typed).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A123456", "1234567890", "A12345678X", "", "000000000", "B123456789"})
    void anythingElseIsRefused(String typed) {
        assertThatThrownBy(() -> ANumber.of(typed)).isInstanceOf(RuleViolation.class).hasMessageNotContaining("123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1234567", "123456789"})
    void showsThreeDigitsUnlessAskedForMore(String typed) {
        ANumber number = ANumber.of(typed);
        assertThat(number.masked()).endsWith(number.digits().substring(6)).doesNotContain(number.digits().substring(0, 6));
        assertThat(number.toString()).doesNotContain(number.digits());
    }
}
