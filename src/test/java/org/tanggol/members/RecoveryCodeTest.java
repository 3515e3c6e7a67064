package org.tanggol.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    @Test
    void theyAreTwentyFourUnmistakableCharactersInFours() {
        assertThat(RecoveryCode.next()).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}").isNotEqualTo(RecoveryCode.next());
    }

    @Test
    void howTheyAreTypedMakesNoDifference() {
        assertThat(RecoveryCode.normalized(" 7qko-2mxp il10 ")).isEqualTo(RecoveryCode.normalized("7QK0-2MXP-1110")).isEqualTo("7QK02MXP1110");
    }
}
