package org.tanggol.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Partners' own ids stand in addresses, so they must say nothing about the person. */
class PartnerIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "A123456789", "a-1234567", "A12.345.678", "A-123-456-789", "123-456-789", "1234567"})
    void anANumberIsRefused(String value) {
        assertThatThrownBy(() -> new PartnerId("clinic-north", value)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(Rule.EXTERNAL_ID_LOOKS_LIKE_A_NUMBER);
            assertThat(refusal.field()).isEqualTo("value");
            assertThat(refusal.toString()).doesNotContain(value);
        });
        assertThatThrownBy(() -> new PartnerId("a12345678", "1")).isInstanceOfSatisfying(RuleViolation.class,
            refusal -> assertThat(refusal.field()).isEqualTo("system"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-0417", "42", "case:17", "01a20b8b-e030-7a31-9c4e-5b1f0d2e7a66", "X1234567890"})
    void anotherNumberIsTaken(String value) {
        assertThat(new PartnerId("clinic-north", value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "a\\b"})
    void whatCannotStandInAnAddressIsRefused(String value) {
        assertThatThrownBy(() -> new PartnerId("clinic-north", value)).isInstanceOfSatisfying(RuleViolation.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(Rule.EXTERNAL_ID_MALFORMED));
        assertThatThrownBy(() -> new PartnerId("Clinic North", "1")).isInstanceOf(RuleViolation.class);
    }
}
