package org.tanggol.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.RuleViolation;

/** How often a code may be tried: five wrong PINs and it rests, ten and staff have to unlock it. */
class FamilyCodeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOON = Instant.parse("2026-11-24T20:00:00Z");
    private static final MemberId LEA = new MemberId(UUID.randomUUID());

    private final FamilyCode code = new FamilyCode(CaseFileId.next(), FamilyMemberId.next(), new byte[32], "hash", TODAY.plusDays(30), LEA, NOON);

    private int tries(int most, Instant at) {
        int made = 0;
        while (made < most && code.tryOnce(TODAY, at)) {
            made++;
        }
        return made;
    }

    @Test
    void itRestsAfterFiveAndIsLockedAfterTen() {
        assertThat(tries(100, NOON)).isEqualTo(5);
        assertThat(code.standing(TODAY, NOON)).isEqualTo(CodeStanding.RESTS);
        assertThat(tries(100, NOON.plusSeconds(14 * 60 + 59))).isZero();
        Instant later = NOON.plusSeconds(15 * 60);
        assertThat(code.standing(TODAY, later)).isEqualTo(CodeStanding.WORKS);
        assertThat(tries(100, later)).isEqualTo(5);
        assertThat(code.standing(TODAY, later)).isEqualTo(CodeStanding.LOCKED);
        assertThat(tries(100, later.plusSeconds(86_400 * 20))).isZero();
        code.unlock(later);
        assertThat(tries(100, later)).isEqualTo(5);
    }

    @Test
    void aRightPinForgetsTheWrongOnes() {
        assertThat(tries(5, NOON)).isEqualTo(5);
        assertThat(code.opened(NOON)).as("the first visit").isNull();
        assertThat(code.opened(NOON.plusSeconds(60))).isEqualTo(NOON);
        assertThat(tries(100, NOON)).isEqualTo(5);
    }

    @Test
    void itWorksOnItsLastDayAndNotAfter() {
        assertThat(code.tryOnce(TODAY.plusDays(30), NOON)).isTrue();
        assertThat(code.tryOnce(TODAY.plusDays(31), NOON)).isFalse();
        assertThat(code.standing(TODAY.plusDays(31), NOON)).isEqualTo(CodeStanding.OVER);
    }

    @Test
    void oneThatIsStoppedStaysStopped() {
        code.stop(LEA, NOON);
        assertThat(code.tryOnce(TODAY, NOON)).isFalse();
        assertThat(code.standing(TODAY, NOON)).isEqualTo(CodeStanding.STOPPED);
        assertThatThrownBy(() -> code.unlock(NOON)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatIsNotShutIsNotUnlocked() {
        assertThatThrownBy(() -> code.unlock(NOON)).isInstanceOf(RuleViolation.class);
    }
}
