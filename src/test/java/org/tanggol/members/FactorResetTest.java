package org.tanggol.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;

class FactorResetTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private final MemberId member = MemberId.next();
    private final MemberId first = MemberId.next();
    private final MemberId second = MemberId.next();
    private final FactorReset reset = new FactorReset(UUID.randomUUID(), OrganizationId.next(), member, first, null, NOW);

    @Test
    void nobodyAsksForThemselves() {
        assertThatThrownBy(() -> new FactorReset(UUID.randomUUID(), OrganizationId.next(), member, member, null, NOW)).hasMessage("SECOND_PERSON_NEEDED");
    }

    @Test
    void neitherWhoAskedNorTheMemberConfirms() {
        assertThatThrownBy(() -> reset.confirm(first, NOW)).hasMessage("SECOND_PERSON_NEEDED");
        assertThatThrownBy(() -> reset.confirm(member, NOW)).hasMessage("SECOND_PERSON_NEEDED");
        reset.confirm(second, NOW);
        assertThat(reset.row("why").confirmedBy()).isEqualTo(second);
        assertThatThrownBy(() -> reset.confirm(MemberId.next(), NOW)).as("once").hasMessage("LINK_EXPIRED");
    }

    @Test
    void itWaitsForSeventyTwoHours() {
        assertThat(reset.isOpen(NOW.plus(Duration.ofHours(72)).minusMillis(1))).isTrue();
        assertThatThrownBy(() -> reset.confirm(second, NOW.plus(Duration.ofHours(72)))).hasMessage("LINK_EXPIRED");
    }

    @Test
    void whatWasDroppedIsConfirmedByNobody() {
        reset.drop(NOW);
        assertThatThrownBy(() -> reset.confirm(second, NOW)).hasMessage("LINK_EXPIRED");
    }
}
