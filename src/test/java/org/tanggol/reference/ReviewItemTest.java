package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.RuleViolation;

class ReviewItemTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final MemberId ANA = new MemberId(UUID.randomUUID());
    private static final OrganizationId CLINIC = new OrganizationId(UUID.randomUUID());

    private static ReviewItem item(ReviewKind kind) {
        return new ReviewItem(kind, FacilityId.next(), Sources.JULY_2026, "key", NOW);
    }

    @Test
    void aDecisionKeepsWhoMadeItWhenAndWhy() {
        ReviewItem item = item(ReviewKind.PHONE_DOUBTFUL);

        item.decide(ReviewDecision.CORRECTED, "(802) 524-6771", "called them", ANA, CLINIC, NOW);

        assertThat(item.decision()).isEqualTo(ReviewDecision.CORRECTED);
        assertThat(item.decidedBy()).isEqualTo(ANA);
        assertThat(item.decidedAt()).isEqualTo(NOW);
    }

    @Test
    void aQuestionIsDecidedOnce() {
        ReviewItem item = item(ReviewKind.LIKELY_DUPLICATE);
        item.decide(ReviewDecision.NOT_THE_SAME, null, null, ANA, CLINIC, NOW);

        assertThatThrownBy(() -> item.decide(ReviewDecision.MERGED, null, null, ANA, CLINIC, NOW)).isInstanceOf(RuleViolation.class);
        assertThat(item.decision()).isEqualTo(ReviewDecision.NOT_THE_SAME);
    }

    @Test
    void aQuestionIsAnsweredOnlyInItsOwnWords() {
        assertThat(item(ReviewKind.LIKELY_DUPLICATE).allows(ReviewDecision.CORRECTED)).isFalse();
        assertThat(item(ReviewKind.ADDRESS_OF_NEIGHBOUR).allows(ReviewDecision.MERGED)).isFalse();
        assertThatThrownBy(() -> item(ReviewKind.ADDRESS_OF_NEIGHBOUR).decide(ReviewDecision.MERGED, null, null, ANA, CLINIC, NOW))
            .isInstanceOf(RuleViolation.class);
    }

    @Test
    void decidingToLeaveItOpenIsNoDecision() {
        assertThatThrownBy(() -> item(ReviewKind.PHONE_DOUBTFUL).decide(ReviewDecision.OPEN, null, null, ANA, CLINIC, NOW)).isInstanceOf(RuleViolation.class);
    }
}
