package org.tanggol.accompaniment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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

/** How long it takes one thread to make five thousand volunteers of what was opened, with every check, and to put them in order for a request. No server, no database, no keys. */
public final class VolunteerMatching {

    private static final int VOLUNTEERS = 5_000;
    private static final int ROUNDS = 60;
    private static final double MILLION = 1e6;
    private static final GeoPoint COURT = new GeoPoint(31.7, -92.15);
    private static final List<String> LANGUAGES = List.of("es", "quc", "mam", "ht", "fr", "ff", "ar", "prs", "so", "am", "pa", "zh", "ru", "en");
    private static final LocalDateTime AT = LocalDateTime.of(2026, 12, 8, 13, 0);

    private VolunteerMatching() { }

    /** @param arguments the seed */
    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        Need need = new Need(AccompanimentKind.HEARING, List.of("mam", "es"), List.of("fr"), COURT, AT, 120, false, Set.of());
        double[] making = new double[ROUNDS];
        double[] matching = new double[ROUNDS];
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            List<VolunteerRow> all = volunteers(new Random(seed));
            long made = System.nanoTime();
            found = Matching.of(need, all, 75).size();
            making[round] = (made - begin) / MILLION;
            matching[round] = (System.nanoTime() - made) / MILLION;
        }
        System.out.println("| what | median ms | slowest ms |\n| --- | --- | --- |");
        print("making " + VOLUNTEERS + " volunteers", making);
        print("putting them in order, " + found + " close enough", matching);
    }

    private static void print(String what, double[] times) {
        double first = times[0];
        Arrays.sort(times);
        System.out.printf(java.util.Locale.ROOT, "| %s | %.1f | %.1f (the first %.1f) |%n", what, times[ROUNDS / 2], times[ROUNDS - 1], first);
    }

    private static List<VolunteerRow> volunteers(Random random) {
        List<VolunteerRow> all = new ArrayList<>(VOLUNTEERS);
        LocalDate day = AT.toLocalDate();
        for (int i = 0; i < VOLUNTEERS; i++) {
            List<Spoken> spoken = new ArrayList<>();
            for (int n = 0; n <= random.nextInt(3); n++) {
                spoken.add(new Spoken(LANGUAGES.get(random.nextInt(LANGUAGES.size())), Fluency.FLUENT, random.nextBoolean()));
            }
            Map<DayOfWeek, FreeHours> free = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek each : DayOfWeek.values()) {
                free.put(each, FreeHours.values()[random.nextInt(FreeHours.values().length)]);
            }
            VolunteerProfile profile = new VolunteerProfile("Volunteer Number " + i, "318555" + (1000 + i), "v" + i + "@volunteers.example", "Town " + i % 90, "LA", COURT.latitude() + random.nextGaussian(),
                COURT.longitude() + random.nextGaussian(), spoken, Set.of(Skill.ACCOMPANYING, Skill.DRIVING), random.nextBoolean(), 20 + random.nextInt(100), free, null, null, null);
            List<VolunteerRow.Paper> papers = Arrays.stream(PaperKind.values()).map(kind -> new VolunteerRow.Paper(kind, day.minusDays(100), day.plusDays(random.nextInt(400) - 10L))).toList();
            all.add(new VolunteerRow(new VolunteerId(new UUID(0, i)), null, VolunteerState.CLEARED, profile, null, papers, 0));
        }
        return all;
    }
}
