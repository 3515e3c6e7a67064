package org.tanggol.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanggol.reference.GeoPoint;
import org.tanggol.volunteers.Fluency;
import org.tanggol.volunteers.FreeHours;
import org.tanggol.volunteers.PaperKind;
import org.tanggol.volunteers.Skill;
import org.tanggol.volunteers.Spoken;
import org.tanggol.volunteers.VolunteerId;
import org.tanggol.volunteers.VolunteerProfile;
import org.tanggol.volunteers.VolunteerRow;
import org.tanggol.volunteers.VolunteerState;

class MatchingTest {

    private static final GeoPoint COURT = new GeoPoint(31.70, -92.15);
    /** A Tuesday. */
    private static final LocalDateTime AT = LocalDateTime.of(2026, 12, 8, 13, 0);

    private static VolunteerRow somebody(int number, double north, boolean car, FreeHours hours, String... languages) {
        List<VolunteerRow.Paper> papers = new ArrayList<>();
        for (PaperKind kind : PaperKind.values()) {
            papers.add(new VolunteerRow.Paper(kind, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
        }
        VolunteerProfile profile = new VolunteerProfile("Number " + number, null, null, "Town", "LA", COURT.latitude() + north, COURT.longitude(),
            List.of(languages).stream().map(tag -> new Spoken(tag, Fluency.FLUENT, false)).toList(), Set.of(Skill.ACCOMPANYING), car, 40, Map.of(DayOfWeek.TUESDAY, hours), null, null, null);
        return new VolunteerRow(new VolunteerId(new UUID(0, number)), null, VolunteerState.CLEARED, profile, null, papers, 0);
    }

    private static Need need(boolean driver, Set<VolunteerId> busy, String... languages) {
        return new Need(AccompanimentKind.HEARING, List.of(languages), List.of("es"), COURT, AT, 90, driver, busy);
    }

    private static List<Long> order(List<Fit> fits) {
        return fits.stream().map(fit -> fit.volunteer().id().value().getLeastSignificantBits()).toList();
    }

    @Test
    void languageComesFirstThenTimeThenDistance() {
        List<VolunteerRow> all = new ArrayList<>(List.of(somebody(1, 0.2, false, FreeHours.DAY, "mam"), somebody(2, 0.1, false, FreeHours.DAY, "mam"), somebody(3, 0, false, FreeHours.MORNING, "mam"),
            somebody(4, 0, false, FreeHours.DAY, "quc"), somebody(5, 0, false, FreeHours.DAY, "es"), somebody(6, 0, false, FreeHours.DAY, "en"), somebody(7, 0.8, false, FreeHours.DAY, "mam")));
        Collections.shuffle(all, new Random(3));
        List<Fit> fits = Matching.of(need(false, Set.of(), "mam", "quc"), all, 75);
        assertThat(order(fits)).containsExactly(2L, 1L, 7L, 3L, 4L, 5L, 6L);
        assertThat(fits.stream().map(Fit::language)).containsExactly(Fit.Language.BEST, Fit.Language.BEST, Fit.Language.BEST, Fit.Language.BEST, Fit.Language.SHARED, Fit.Language.RELAY, Fit.Language.NONE);
        assertThat(fits.get(0).miles()).isEqualTo(7);
        assertThat(fits.get(2).distance()).as("55 miles, goes 40").isEqualTo(Fit.Distance.FAR);
        assertThat(fits.get(0).isGood()).isTrue();
        assertThat(fits.get(6).isGood()).isFalse();
        assertThat(Matching.of(need(false, Set.of(), "mam"), all, 50)).as("nobody farther than asked for").noneMatch(fit -> fit.miles() > 50);
    }

    @Test
    void timeIsWhatTheySaidAndWhatTheyHaveElse() {
        assertThat(Matching.of(need(false, Set.of(), "mam"), somebody(1, 0, false, FreeHours.AFTERNOON, "mam")).time()).isEqualTo(Fit.Time.FREE);
        assertThat(Matching.of(new Need(AccompanimentKind.VISIT, List.of(), List.of(), COURT, AT.minusMinutes(90), 90, false, Set.of()), somebody(1, 0, false, FreeHours.AFTERNOON, "mam")).time())
            .as("half of it").isEqualTo(Fit.Time.PARTLY);
        assertThat(Matching.of(need(false, Set.of(new VolunteerId(new UUID(0, 1))), "mam"), somebody(1, 0, false, FreeHours.DAY, "mam")).time()).isEqualTo(Fit.Time.BUSY);
        assertThat(Matching.of(new Need(AccompanimentKind.VISIT, List.of(), List.of(), COURT, AT.plusDays(1), 90, false, Set.of()), somebody(1, 0, false, FreeHours.DAY, "mam")).time())
            .as("a Wednesday").isEqualTo(Fit.Time.NOT_FREE);
    }

    @Test
    void whoHasNoCarStandsLastWhereARideIsNeeded() {
        List<Fit> fits = Matching.of(need(true, Set.of(), "mam"), List.of(somebody(1, 0, false, FreeHours.DAY, "mam"), somebody(2, 0.3, true, FreeHours.DAY, "en")), 75);
        assertThat(order(fits)).containsExactly(2L, 1L);
        assertThat(fits.get(1).car()).isFalse();
    }

    @Test
    void nobodyIsOfferedWhosePapersHaveExpired() {
        Need later = new Need(AccompanimentKind.HEARING, List.of("mam"), List.of(), COURT, AT.plusYears(1), 90, false, Set.of());
        assertThat(Matching.of(later, List.of(somebody(1, 0, false, FreeHours.DAY, "mam")), 75)).isEmpty();
    }

    @Test
    void whereAPlaceIsNotKnownNobodyIsLeftOut() {
        Need nowhere = new Need(AccompanimentKind.HEARING, List.of(), List.of(), null, AT, 90, false, Set.of());
        List<Fit> fits = Matching.of(nowhere, List.of(somebody(1, 0, false, FreeHours.DAY, "mam")), 10);
        assertThat(fits).hasSize(1);
        assertThat(fits.get(0).miles()).isNull();
        assertThat(fits.get(0).language()).isEqualTo(Fit.Language.ANY);
    }
}
