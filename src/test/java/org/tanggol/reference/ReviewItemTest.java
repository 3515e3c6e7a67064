package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

class ReviewItemTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private final MemberId who = MemberId.next();
    private final OrganizationId org = OrganizationId.next();

    private static ReviewItem question(ReviewKind kind) {
        return new ReviewItem(kind, FacilityId.next(), "list", "key", NOW);
    }

    @Test
    void aDecisionKeepsWhoAndWhen() {
        ReviewItem item = question(ReviewKind.LIKELY_DUPLICATE);
        item.decide(ReviewDecision.NOT_THE_SAME, null, null, who, org, NOW);
        assertThat(item.decision()).isEqualTo(ReviewDecision.NOT_THE_SAME);
        assertThat(item.decidedBy()).isEqualTo(who);
        assertThat(item.decidedAt()).isEqualTo(NOW);
    }

    @Test
    void aQuestionIsDecidedOnce() {
        ReviewItem item = question(ReviewKind.LIKELY_DUPLICATE);
        item.decide(ReviewDecision.MERGED, null, null, who, org, NOW);
        assertThatThrownBy(() -> item.decide(ReviewDecision.NOT_THE_SAME, null, null, who, org, NOW)).isInstanceOfSatisfying(RuleViolation.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(Rule.STATE_TRANSITION_REFUSED));
        assertThat(item.decision()).isEqualTo(ReviewDecision.MERGED);
    }

    @Test
    void anAnswerThatDoesNotFitTheQuestionIsRefused() {
        ReviewItem item = question(ReviewKind.ADDRESS_OF_NEIGHBOUR);
        assertThatThrownBy(() -> item.decide(ReviewDecision.MERGED, null, null, who, org, NOW)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> item.decide(ReviewDecision.OPEN, null, null, who, org, NOW)).isInstanceOf(RuleViolation.class);
        assertThat(item.decision()).isEqualTo(ReviewDecision.OPEN);
    }
}
