package org.tanggol.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private static final CaseFileId OPENED = new CaseFileId(new UUID(1, 2));
    private static final CaseFileId OTHER = new CaseFileId(new UUID(3, 4));

    @Test
    void whoeverOpensAFileSeesItAndNoOther() {
        Holding holding = new Holding(Level.NOTHING, new HashSet<>(), Set.of(), Set.of());
        holding.founded(OPENED);
        assertThat(holding.of(OPENED)).isEqualTo(Level.FULL);
        assertThat(holding.of(OTHER)).isEqualTo(Level.NOTHING);
        assertThat(holding.atLeast(Level.FULL)).containsExactly(OPENED);
    }

    @Test
    void whoSeesEverythingStillDoes() {
        Holding holding = Holding.everything();
        holding.founded(OPENED);
        assertThat(holding.of(OPENED)).isEqualTo(Level.FULL);
        assertThat(holding.atLeast(Level.FULL)).isNull();
    }
}
