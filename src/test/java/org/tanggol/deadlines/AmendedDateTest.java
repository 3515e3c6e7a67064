package org.tanggol.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tanggol.deadlines.Examples.due;
import static org.tanggol.deadlines.Examples.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.Rule;

/** Law README, sections 4.4 and 4.5: what a court orders or a person decides prevails, and the computed date stays visible. */
class AmendedDateTest {

    private static final Instant FIRST = Instant.parse("2026-04-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-02T12:00:00Z");
    private static final UUID MEMBER = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final DueDate BRIEF = due("BIA_BRIEF_20_SIMULTANEOUS", "2026-03-20");

    private static Moment day(String text) {
        return Moment.on(LocalDate.parse(text));
    }

    @Test
    void aDateOfTheCourtBeatsTheComputedOneAndBothAreKept() {
        AmendedDate date = AmendedDate.of(BRIEF, List.of(new Amendment.CourtOrder(day("2026-04-06"), "Briefing schedule of 2026-03-20", FIRST)));
        assertThat(date.holds()).contains(day("2026-04-06"));
        assertThat(date.computed().due()).contains(day("2026-04-09"));
        assertThat(words(date.steps())).isEqualTo("Fri 20 Mar 2026 + 20 = Thu 9 Apr; the court gave Mon 6 Apr (Briefing schedule of 2026-03-20)");
    }

    @Test
    void anOrderGivesADateWhereTheRuleHasNone() {
        AmendedDate date = AmendedDate.of(due("FILING_DETAINED_AS_ORDERED", "2026-05-04"), List.of(new Amendment.CourtOrder(day("2026-04-24"), "Order", FIRST)));
        assertThat(date.holds()).contains(day("2026-04-24"));
        assertThat(AmendedDate.of(due("FILING_DETAINED_AS_ORDERED", "2026-05-04"), List.of()).holds()).isEmpty();
    }

    @Test
    void anExtensionCoversItsDeadlinesOnlyAndShortensNone() {
        Amendment outage = new Amendment.Extension(day("2026-04-13"), Set.of("BIA_BRIEF_20_SIMULTANEOUS", "BIA_APPEAL_30"), "Outage of ECAS, notice of 2026-04-09", FIRST);
        assertThat(AmendedDate.of(BRIEF, List.of(outage)).holds()).contains(day("2026-04-13"));
        assertThat(AmendedDate.of(due("BIA_APPEAL_30", "2026-03-20"), List.of(outage)).holds()).contains(day("2026-04-20"));
        assertThat(AmendedDate.of(due("AR11_10", "2026-03-20"), List.of(outage)).by()).isEmpty();
    }

    @Test
    void whatWasRecordedLaterPrevailsInWhateverOrderItComes() {
        Amendment order = new Amendment.CourtOrder(day("2026-04-06"), "Schedule", FIRST);
        Amendment override = new Amendment.Override(day("2026-04-03"), MEMBER, "The clerk said so by phone", LATER);
        assertThat(AmendedDate.of(BRIEF, List.of(override, order)).holds()).contains(day("2026-04-03"));
        assertThat(AmendedDate.of(BRIEF, List.of(override, order))).isEqualTo(AmendedDate.of(BRIEF, List.of(order, override)));
    }

    @Test
    void nothingIsRecordedWithoutSourceOrReason() {
        assertThatThrownBy(() -> new Amendment.Override(day("2026-04-03"), MEMBER, " ", FIRST)).hasFieldOrPropertyWithValue("rule", Rule.FIELD_MISSING)
            .hasFieldOrPropertyWithValue("field", "reason");
        assertThatThrownBy(() -> new Amendment.Override(day("2026-04-03"), null, "why", FIRST)).hasFieldOrPropertyWithValue("field", "by");
        assertThatThrownBy(() -> new Amendment.CourtOrder(day("2026-04-03"), null, FIRST)).hasFieldOrPropertyWithValue("field", "source");
        assertThatThrownBy(() -> new Amendment.Extension(null, Set.of(), "why", FIRST)).hasFieldOrPropertyWithValue("field", "date");
    }

    @Test
    void aReasonThatLooksLikeAPlaceIsSaidAsItIs() {
        AmendedDate date = AmendedDate.of(BRIEF, List.of(new Amendment.Override(day("2026-04-03"), MEMBER, "see {0} and $1", FIRST)));
        assertThat(words(date.steps())).endsWith("set to Fri 3 Apr by hand (see {0} and $1)");
    }
}
