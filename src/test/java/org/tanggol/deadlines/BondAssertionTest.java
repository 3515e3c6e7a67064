package org.tanggol.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tanggol.deadlines.BondAssertion.CustodyAuthority;
import org.tanggol.platform.Rule;

/** Law README, section 5: recorded, never computed. */
class BondAssertionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 26);

    @Test
    void recordsWhoAssertsWhatAndWhere() {
        BondAssertion said = new BondAssertion(CustodyAuthority.INA_235_B_2, " ICE ", "Adelanto", "9th", DAY, "I-286", "Matter of Yajure Hurtado");
        assertThat(said).returns("ICE", BondAssertion::assertedBy).returns(CustodyAuthority.INA_235_B_2, BondAssertion::authority);
        assertThatThrownBy(() -> new BondAssertion(CustodyAuthority.NONE, " ", null, null, DAY, null, null)).hasFieldOrPropertyWithValue("rule", Rule.FIELD_MISSING)
            .hasFieldOrPropertyWithValue("field", "assertedBy");
    }

    @Test
    void hasNoVerdict() {
        assertThat(Arrays.stream(BondAssertion.class.getDeclaredMethods()).filter(method -> method.getReturnType() == boolean.class && !method.getName().equals("equals"))).isEmpty();
    }
}
