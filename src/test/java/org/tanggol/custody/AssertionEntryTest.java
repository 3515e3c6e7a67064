package org.tanggol.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.Rule;

/** Who may get a bond hearing is recorded as somebody asserts it, and never computed. */
class AssertionEntryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 26);

    private static AssertionEntry said(String by, Circuit circuit) {
        return new AssertionEntry(BondStanding.NOT_ELIGIBLE, CustodyAuthority.INA_235_B_2, "Matter of Yajure Hurtado, 29 I&N Dec. 216", by, "Adelanto", circuit, DAY, "I-286", null);
    }

    @Test
    void recordsWhoAssertsWhatWhereAndWhen() {
        assertThat(said(" ICE ", Circuit.NINTH)).returns("ICE", AssertionEntry::assertedBy).returns(CustodyAuthority.INA_235_B_2, AssertionEntry::authority);
        assertThatThrownBy(() -> said(" ", Circuit.NINTH)).hasFieldOrPropertyWithValue("rule", Rule.FIELD_MISSING).hasFieldOrPropertyWithValue("field", "assertedBy");
        assertThatThrownBy(() -> said("ICE", null)).hasFieldOrPropertyWithValue("rule", Rule.FIELD_MISSING).hasFieldOrPropertyWithValue("field", "circuit");
    }

    @Test
    void hasNoVerdict() {
        assertThat(Stream.of(AssertionEntry.class, BondAsserting.class).flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> method.getReturnType() == boolean.class && !method.getName().equals("equals") || method.getReturnType() == BondStanding.class && !method.getName().equals("standing"))).isEmpty();
    }
}
