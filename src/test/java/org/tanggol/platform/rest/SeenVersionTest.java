package org.tanggol.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The version a caller was looking at. */
class SeenVersionTest {

    @Test
    void readsTheEntityTagWeGave() {
        assertThat(SeenVersion.of(SeenVersion.etag(4)).value()).isEqualTo(4);
    }

    @Test
    void isRequired() {
        assertThatThrownBy(() -> SeenVersion.of(null)).isInstanceOfSatisfying(RuleViolation.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(Rule.PRECONDITION_REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "*", "W/\"4\"", "\"four\"", "\"99999999999999999999\""})
    void refusesWhatIsNoEntityTagOfOurs(String header) {
        assertThatThrownBy(() -> SeenVersion.of(header)).isInstanceOfSatisfying(RuleViolation.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(Rule.FIELD_MALFORMED));
    }

    @Test
    void isKnownByItsWeakFormToo() {
        assertThat(SeenVersion.isNamed("\"3\", W/\"4\"", 4)).isTrue();
        assertThat(SeenVersion.isNamed("\"3\"", 4)).isFalse();
    }
}
