package org.tanggol.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.MemberId;

/** What one member, or one program, opened, in the order of time; says what of it strikes. */
final class Openings {

    static final int TOO_MANY = 100;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final MemberId member;
    private final String client;
    private final ZoneId zone;
    private final int tooMany;
    private final List<Alert> alerts = new ArrayList<>();

    private record Opening(UUID file, Instant at) { }

    private final Deque<Opening> hour = new ArrayDeque<>();
    private final Map<UUID, Integer> inHour = new HashMap<>();
    private Alert many;
    private final Set<UUID> manyFiles = new HashSet<>();

    private LocalDate night;
    private final Set<UUID> nightFiles = new HashSet<>();
    private Instant nightFrom;
    private Instant nightTo;

    Openings(MemberId member, String client, ZoneId zone, int tooMany) {
        this.member = member;
        this.client = client;
        this.zone = zone;
        this.tooMany = tooMany;
    }

    boolean isOf(MemberId someone, String program) {
        return member.equals(someone) && Objects.equals(client, program);
    }

    /** @param to when the same file was opened last within that minute */
    void add(UUID file, Instant from, Instant to) {
        countHour(file, from);
        if (client == null) {       // a program has no night
            countNight(file, from);
            if (!to.equals(from)) {
                countNight(file, to);
            }
        }
    }

    List<Alert> alerts() {
        endMany();
        endNight();
        return alerts;
    }

    private void countHour(UUID file, Instant at) {
        while (!hour.isEmpty() && !hour.peek().at().plus(HOUR).isAfter(at)) {
            inHour.computeIfPresent(hour.poll().file(), (id, times) -> times == 1 ? null : times - 1);
        }
        hour.add(new Opening(file, at));
        inHour.merge(file, 1, Integer::sum);
        if (inHour.size() > tooMany) {
            hour.forEach(opening -> manyFiles.add(opening.file()));
            many = new Alert(Alert.Kind.MANY_FILES, member, client, manyFiles.size(), many == null ? hour.peek().at() : many.from(), at, zone);
        } else if (many != null && many.to().plus(HOUR).isBefore(at)) {
            endMany();
        }
    }

    /** One sentence for one storm, however long it lasts. */
    private void endMany() {
        if (many != null) {
            alerts.add(many);
        }
        many = null;
        manyFiles.clear();
    }

    private void countNight(UUID file, Instant at) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime clock = there.toLocalTime();
        boolean late = !clock.isBefore(NIGHT);
        if (!late && !clock.isBefore(MORNING)) {
            return;
        }
        LocalDate evening = late ? there.toLocalDate() : there.toLocalDate().minusDays(1);
        if (!evening.equals(night)) {
            endNight();
            night = evening;
            nightFrom = at;
        }
        nightFiles.add(file);
        nightTo = at;
    }

    private void endNight() {
        if (!nightFiles.isEmpty()) {
            alerts.add(new Alert(Alert.Kind.AT_NIGHT, member, null, nightFiles.size(), nightFrom, nightTo, zone));
        }
        nightFiles.clear();
        night = null;
    }
}
