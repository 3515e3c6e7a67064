package org.tanggol.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code of a card: what is forgiven, and what its check character finds. */
class AccessCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void aNewOneIsTenCharactersInThreeGroups() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            AccessCode code = AccessCode.next();
            assertThat(code.grouped()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}");
            assertThat(AccessCode.typed(code.grouped())).contains(code);
            seen.add(code.characters());
        }
        assertThat(seen).hasSize(2_000);
    }

    @Test
    void smallLettersSpacesAndWhatLooksAlikeAreForgiven() {
        AccessCode code = AccessCode.next();
        String typed = " " + code.grouped().toLowerCase().replace('-', ' ').replace('0', 'o').replace('1', 'l') + " ";
        assertThat(AccessCode.typed(typed)).contains(code);
        assertThat(AccessCode.typed(code.grouped().replace('-', '\u2013').replace('1', 'I'))).contains(code);
    }

    @Test
    void everySlipOfOneCharacterIsFoundAndEverySwapOfNeighbours() {
        for (int round = 0; round < 50; round++) {
            String right = AccessCode.next().characters();
            for (int at = 0; at < right.length(); at++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != right.charAt(at)) {
                        assertThat(AccessCode.typed(right.substring(0, at) + other + right.substring(at + 1))).isEmpty();
                    }
                }
                if (at < right.length() - 2 && right.charAt(at) != right.charAt(at + 1)) {
                    assertThat(AccessCode.typed(right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2))).isEmpty();
                }
            }
        }
    }

    @Test
    void whatIsNoCodeIsNone() {
        for (String text : new String[] {null, "", "K7QM", "K7QM-4R2P-9X-", "UUUU-UUUU-UU", "<script>", "x".repeat(10_000)}) {
            assertThat(AccessCode.typed(text).map(AccessCode::characters).filter(found -> found.length() != 10)).isEmpty();
        }
        assertThatThrownBy(() -> new AccessCode("0000000001")).isInstanceOf(IllegalArgumentException.class);
        assertThat(AccessCode.next().toString()).isEqualTo("AccessCode");
    }
}
