package org.tanggol.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.deadlines.Examples.BOOK;
import static org.tanggol.deadlines.Examples.CALENDAR;
import static org.tanggol.deadlines.Examples.DEADLINES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tanggol.deadlines.Review.Why;
import org.tanggol.platform.Rule;

/** Law README, section 4.6: no date moves silently. */
class ReviewTest {

    private static final CourtCalendar SNOW = CALENDAR.with(List.of(new Closure(LocalDate.of(2026, 4, 20), "Snow", "EOIR notice")));
    private static final Amendment ORDER = new Amendment.CourtOrder(Moment.on(LocalDate.of(2026, 4, 15)), "Order", Instant.parse("2026-04-01T12:00:00Z"));

    private static RuleBook thirtyDays() {
        return RuleBook.parse(RuleFileTest.file(RuleFileTest.rule("A_30", "A", "30", "none")));
    }

    private static RuleBook tenDays() {
        return RuleBook.parse(RuleFileTest.file(RuleFileTest.rule("A_30", "A", "30", "none").replace("period: 30", "period: 10")));
    }

    private static OpenDeadline open(String key, String family, String trigger, Amendment... amendments) {
        return new OpenDeadline(key, family, Trigger.on(LocalDate.parse(trigger)), List.of(amendments));
    }

    private static List<Review.Item> all(Review review, List<OpenDeadline> open) {
        return review.part(open.iterator(), "", Integer.MAX_VALUE).items();
    }

    @Test
    void aNewClosureListsWhatItWouldMoveAndWhy() {
        List<Review.Item> items = all(new Review(DEADLINES, new Deadlines(BOOK, SNOW)), List.of(open("1", "BIA_APPEAL", "2026-03-20"), open("2", "BIA_APPEAL", "2026-03-02")));
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo("1");
            assertThat(item.before().controlling()).contains(Moment.on(LocalDate.of(2026, 4, 20)));
            assertThat(item.after().controlling()).contains(Moment.on(LocalDate.of(2026, 4, 21)));
            assertThat(item.why()).containsExactly(Why.CLOSED_DAYS);
        });
    }

    @Test
    void aNewRuleListsWhatItWouldMoveAndWhy() {
        Review review = new Review(new Deadlines(thirtyDays(), CALENDAR), new Deadlines(tenDays(), CALENDAR));
        assertThat(all(review, List.of(open("1", "A", "2026-03-20")))).singleElement().satisfies(item -> assertThat(item.why()).containsExactly(Why.RULES));
    }

    @Test
    void sameRulesInAnotherFileMoveNothing() {
        assertThat(all(new Review(DEADLINES, new Deadlines(RuleBook.bundled(), CourtCalendar.bundled())), List.of(open("1", "BIA_APPEAL", "2026-03-20")))).isEmpty();
    }

    @Test
    void aDateThatACourtGaveStaysWhenRulesChange() {
        Review review = new Review(DEADLINES, new Deadlines(BOOK, SNOW));
        Review.Dates dates = new Review(DEADLINES, DEADLINES).of(open("1", "MTR_RECONSIDER_30", "2026-03-20"), open("1", "MTR_RECONSIDER_30", "2026-03-20", ORDER)).orElseThrow().after();
        assertThat(dates.controlling()).contains(ORDER.date());
        assertThat(review.of(open("1", "MTR_RECONSIDER_30", "2026-03-20", ORDER), open("1", "MTR_RECONSIDER_30", "2026-03-20", ORDER)))
            .as("the computed date beside it moves, and is listed").isPresent().get()
            .satisfies(item -> assertThat(item.after().controlling()).isEqualTo(item.before().controlling()));
    }

    @Test
    void aChangedTriggerAndARecordedOrderAreReasonsToo() {
        Review review = new Review(DEADLINES, DEADLINES);
        assertThat(review.of(open("1", "AR11_10", "2026-03-20"), open("1", "AR11_10", "2026-03-21")).orElseThrow().why()).containsExactly(Why.TRIGGER);
        assertThat(review.of(open("1", "AR11_10", "2026-03-20"), open("1", "AR11_10", "2026-03-20", ORDER)).orElseThrow().why()).containsExactly(Why.AMENDMENTS);
        assertThat(review.of(open("1", "AR11_10", "2026-03-20"), open("1", "AR11_10", "2026-03-20"))).isEmpty();
    }

    @Test
    void aFamilyThatTheNewFileForgetsIsListedWithItsRefusal() {
        Review review = new Review(DEADLINES, new Deadlines(thirtyDays(), CALENDAR));
        assertThat(all(review, List.of(open("1", "BIA_APPEAL", "2026-03-20")))).singleElement()
            .satisfies(item -> assertThat(item.after().refused()).isEqualTo(Rule.RULE_UNKNOWN));
    }

    @Test
    void partsFromAKeyOnGiveWhatOneGives() {
        List<OpenDeadline> open = IntStream.range(0, 250).mapToObj(i -> open("%04d".formatted(i), "BIA_APPEAL", LocalDate.of(2026, 1, 1).plusDays(i).toString())).toList();
        Review review = new Review(DEADLINES, new Deadlines(BOOK, SNOW));
        List<Review.Item> inParts = new ArrayList<>();
        Review.Part part = new Review.Part(List.of(), "", false);
        int parts = 0;
        while (!part.isLast()) {
            part = review.part(open.iterator(), part.lastKey(), 60);
            inParts.addAll(part.items());
            parts++;
        }
        assertThat(parts).isEqualTo(5);
        assertThat(inParts).isEqualTo(all(review, open)).isNotEmpty();
    }
}
