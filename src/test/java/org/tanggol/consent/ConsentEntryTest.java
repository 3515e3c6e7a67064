package org.tanggol.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tanggol.access.Level;
import org.tanggol.access.OrganizationId;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What may be written down as an answer of the person. */
class ConsentEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Recipient SISTER = Recipient.relative(FamilyMemberId.next());
    private static final Recipient CLINIC = Recipient.partner(OrganizationId.next());

    private static ConsentEntry entry(ConsentAnswer answer, Set<ConsentBlock> blocks, Level level, LocalDate saidOn, String words, LocalDate lastDay) {
        return new ConsentEntry(answer, blocks, level, ConsentWay.IN_PERSON, saidOn, "quc", true, words, lastDay);
    }

    private static Rule refusal(Recipient about, ConsentEntry entry) {
        return catchThrowableOfType(() -> entry.require(about, TODAY), RuleViolation.class).rule();
    }

    @Test
    void whatIsAllowedHoldsUntilADayWithinAYear() {
        assertThatCode(() -> entry(ConsentAnswer.GIVEN, Set.of(ConsentBlock.PLACE), null, TODAY, null, TODAY.plusYears(1)).require(SISTER, TODAY)).doesNotThrowAnyException();
        assertThat(refusal(SISTER, entry(ConsentAnswer.GIVEN, Set.of(ConsentBlock.PLACE), null, TODAY, null, TODAY.plusYears(1).plusDays(1)))).isEqualTo(Rule.CONSENT_TOO_LONG);
        assertThat(refusal(SISTER, entry(ConsentAnswer.GIVEN, Set.of(ConsentBlock.PLACE), null, TODAY.minusDays(9), null, TODAY.minusDays(1)))).isEqualTo(Rule.END_BEFORE_START);
        assertThat(refusal(SISTER, entry(ConsentAnswer.GIVEN, Set.of(ConsentBlock.PLACE), null, TODAY, null, null))).isEqualTo(Rule.FIELD_MISSING);
        assertThat(refusal(SISTER, entry(ConsentAnswer.GIVEN, Set.of(ConsentBlock.PLACE), null, TODAY.plusDays(1), null, TODAY.plusDays(9)))).isEqualTo(Rule.IN_THE_FUTURE);
    }

    @Test
    void whatIsAllowedIsNamed() {
        assertThat(refusal(SISTER, entry(ConsentAnswer.GIVEN, Set.of(), null, TODAY, null, TODAY.plusDays(9)))).isEqualTo(Rule.FIELD_MISSING);
        assertThat(refusal(CLINIC, entry(ConsentAnswer.GIVEN, Set.of(ConsentBlock.PLACE), null, TODAY, null, TODAY.plusDays(9)))).isEqualTo(Rule.FIELD_MISSING);
        assertThat(refusal(CLINIC, entry(ConsentAnswer.GIVEN, Set.of(), Level.EXISTS, TODAY, null, TODAY.plusDays(9)))).isEqualTo(Rule.FIELD_MISSING);
    }

    @Test
    void aNoOrNobodyReachedAllowsNothing() {
        for (ConsentAnswer answer : new ConsentAnswer[] {ConsentAnswer.REFUSED, ConsentAnswer.NOT_REACHED, ConsentAnswer.NEVER}) {
            ConsentEntry entry = entry(answer, Set.of(ConsentBlock.BOND), Level.FULL, TODAY, null, TODAY.plusDays(9));
            assertThatCode(() -> entry.require(SISTER, TODAY)).doesNotThrowAnyException();
            assertThat(entry.blocks()).isEmpty();
            assertThat(entry.level()).isNull();
            assertThat(entry.lastDay()).isNull();
        }
    }

    @Test
    void onlyARelativeCanBeBarredAndOnlyAPartnerBeSharedWithUnasked() {
        assertThat(refusal(CLINIC, entry(ConsentAnswer.NEVER, Set.of(), null, TODAY, null, null))).isEqualTo(Rule.UNKNOWN_VALUE);
        assertThat(refusal(SISTER, entry(ConsentAnswer.UNASKED, Set.of(), null, TODAY, "Habeas tonight", TODAY.plusDays(9)))).isEqualTo(Rule.UNKNOWN_VALUE);
        assertThat(refusal(CLINIC, entry(ConsentAnswer.UNASKED, Set.of(), Level.FULL, TODAY, " ", TODAY.plusDays(9)))).as("a reason is needed").isEqualTo(Rule.FIELD_MISSING);
        assertThatCode(() -> entry(ConsentAnswer.UNASKED, Set.of(), Level.FULL, TODAY, "Habeas tonight", TODAY.plusDays(9)).require(CLINIC, TODAY)).doesNotThrowAnyException();
    }
}
