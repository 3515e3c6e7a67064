package org.tanggol.accompaniment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.tanggol.reference.GeoPoint;
import org.tanggol.volunteers.FreeHours;
import org.tanggol.volunteers.Spoken;
import org.tanggol.volunteers.VolunteerProfile;
import org.tanggol.volunteers.VolunteerRow;

/** Puts volunteers in the order in which they fit: language first, then whether they are free, then distance. It knows no case and no clock. */
final class Matching {

    private static final Comparator<Fit> ORDER = Comparator.comparing((Fit fit) -> fit.car() ? 0 : 1).thenComparing(Fit::language).thenComparing(Fit::time).thenComparing(Fit::distance)
        .thenComparing(fit -> fit.miles() == null ? Integer.MAX_VALUE : fit.miles()).thenComparing(fit -> fit.volunteer().id().value());

    private Matching() { }

    /**
     * Those who may be asked, the best in front.
     *
     * @param mostMiles nobody farther away is taken; whose distance is not known is
     */
    static List<Fit> of(Need need, Collection<VolunteerRow> volunteers, int mostMiles) {
        LocalDate day = need.local().toLocalDate();
        List<Fit> fits = new ArrayList<>();
        for (VolunteerRow one : volunteers) {
            Integer miles = miles(need.place(), one.profile());
            if ((miles == null || miles <= mostMiles) && one.isReady(day)) {
                fits.add(of(need, one, miles));
            }
        }
        fits.sort(ORDER);
        return fits;
    }

    static Fit of(Need need, VolunteerRow volunteer) {
        return of(need, volunteer, miles(need.place(), volunteer.profile()));
    }

    private static Fit of(Need need, VolunteerRow volunteer, Integer miles) {
        VolunteerProfile profile = volunteer.profile();
        List<Spoken> shared = spoken(need.languages(), profile);
        List<Spoken> between = shared.isEmpty() ? spoken(need.relays(), profile) : List.of();
        Fit.Language language = need.languages().isEmpty() ? Fit.Language.ANY
            : profile.spoken(need.languages().get(0)) != null ? Fit.Language.BEST : !shared.isEmpty() ? Fit.Language.SHARED : !between.isEmpty() ? Fit.Language.RELAY : Fit.Language.NONE;
        Fit.Distance distance = miles == null ? Fit.Distance.UNKNOWN : miles <= profile.mostMiles() ? Fit.Distance.NEAR : Fit.Distance.FAR;
        FreeHours hours = profile.free().getOrDefault(need.local().getDayOfWeek(), FreeHours.NONE);
        return new Fit(volunteer, language, !shared.isEmpty() ? shared : !between.isEmpty() ? between : profile.languages(), miles, distance, time(need, volunteer, hours), hours,
            !need.driver() || profile.vehicle(), volunteer.clearedUntil());
    }

    private static List<Spoken> spoken(List<String> tags, VolunteerProfile profile) {
        List<Spoken> spoken = new ArrayList<>(2);
        for (String tag : tags) {
            Spoken one = profile.spoken(tag);
            if (one != null && !spoken.contains(one)) {
                spoken.add(one);
            }
        }
        return spoken;
    }

    private static Integer miles(GeoPoint place, VolunteerProfile profile) {
        return place == null || profile.latitude() == null || profile.longitude() == null ? null : (int) Math.round(place.miles(new GeoPoint(profile.latitude(), profile.longitude())));
    }

    private static Fit.Time time(Need need, VolunteerRow volunteer, FreeHours hours) {
        if (need.busy().contains(volunteer.id())) {
            return Fit.Time.BUSY;
        }
        if (volunteer.profile().isAway(need.local().toLocalDate())) {
            return Fit.Time.AWAY;
        }
        int free = hours.minutesOf(need.local().toLocalTime(), need.minutes());
        return free >= need.minutes() ? Fit.Time.FREE : free > 0 ? Fit.Time.PARTLY : Fit.Time.NOT_FREE;
    }
}
