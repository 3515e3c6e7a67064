package org.tanggol.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.docket.CalendarEntry;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingStatus;
import org.tanggol.docket.HearingTime;
import org.tanggol.docketing.DeadlineQueries;
import org.tanggol.docketing.DueRow;
import org.tanggol.people.PersonListing;
import org.tanggol.platform.Speech;
import org.tanggol.platform.faces.Words;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/**
 * The text of a private calendar: from thirty days back to fourteen months ahead. Settings that followed one another are one entry with a rising number; one that was taken off the calendar is
 * kept as cancelled for thirty days, so that programs strike it out.
 */
@ApplicationScoped
@Transactional
public class FeedWriting {

    private static final int BACK_DAYS = 30;
    private static final int AHEAD_DAYS = 425;
    private static final int MOST = 2_000;
    private static final Duration CANCELLED_KEPT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    DocketQueries docket;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    PersonListing people;

    @Inject
    ReferenceQueries reference;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @return empty when it was taken away meanwhile */
    @Requires(Permission.READ_DOCKET)
    public Optional<String> text(FeedId id) {
        CalendarFeed feed = em.createQuery("select f from CalendarFeed f where f.id = :id and f.revokedAt is null", CalendarFeed.class).setParameter("id", id).setMaxResults(1).getResultList().stream()
            .findFirst().orElse(null);
        if (feed == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, caller.zone());
        Speech speech = new Speech(Words.of(caller.standing().locale()), caller.standing().locale(), today);
        Set<CaseFileId> team = team();
        Set<CaseFileId> files = new HashSet<>(team);
        if (feed.whose() == FeedWhose.MINE) {
            docket.closedBetween(today.minusDays(BACK_DAYS), today.plusDays(AHEAD_DAYS), caller.member(), MOST).forEach(hearing -> files.add(hearing.row().file()));
        }
        List<HearingRow> hearings = new ArrayList<>();
        Chains chains = new Chains();
        if (!files.isEmpty()) {
            docket.ofFiles(files).values().forEach(settings -> hearings.addAll(chains.last(settings)));
        }
        hearings.removeIf(hearing -> !isShown(hearing, feed, today, now));
        List<DueRow> due = feed.isWithDeadlines() ? deadlines.between(today.minusDays(BACK_DAYS), today.plusDays(AHEAD_DAYS), feed.whose() == FeedWhose.MINE ? caller.member() : null, MOST).stream()
            .filter(deadline -> feed.whose() == FeedWhose.MINE || team.contains(deadline.file())).toList() : List.of();
        Map<CaseFileId, String> names = names(feed, hearings, due);
        List<CalendarEntry> entries = new ArrayList<>();
        hearings.forEach(hearing -> entries.add(entry(hearing, chains, feed, names, speech)));
        due.forEach(deadline -> entries.add(entry(deadline, feed, names, speech, today)));
        feed.used(now);
        audit.record(AuditAction.FEED_READ, null, id.value(), entries.size());
        return Optional.of(CalendarEntry.file(entries));
    }

    private Set<CaseFileId> team() {
        return new HashSet<>(em.createQuery("select a.file from Assignment a where a.member = :me and a.endedOn is null", CaseFileId.class).setParameter("me", caller.member().value()).getResultList());
    }

    private boolean isShown(HearingRow hearing, CalendarFeed feed, LocalDate today, Instant now) {
        LocalDate day = hearing.time().day().orElse(null);
        boolean mine = feed.whose() == FeedWhose.TEAM || caller.member().equals(hearing.lawyer());
        boolean near = day != null && !day.isBefore(today.minusDays(BACK_DAYS)) && !day.isAfter(today.plusDays(AHEAD_DAYS));
        boolean told = hearing.status() != HearingStatus.VACATED || hearing.updatedAt().plus(CANCELLED_KEPT).isAfter(now);
        return mine && near && told;
    }

    private Map<CaseFileId, String> names(CalendarFeed feed, List<HearingRow> hearings, List<DueRow> due) {
        if (feed.detail() == FeedDetail.BUSY) {
            return Map.of();
        }
        Set<CaseFileId> files = new HashSet<>();
        hearings.forEach(hearing -> files.add(hearing.file()));
        due.forEach(deadline -> files.add(deadline.file()));
        Map<CaseFileId, String> titles = new HashMap<>(files.isEmpty() ? Map.of() : people.titles(access.summaries(), files));
        if (feed.detail() == FeedDetail.INITIALS) {
            titles.replaceAll((file, title) -> initials(title));
        }
        return titles;
    }

    private static String initials(String title) {
        StringBuilder initials = new StringBuilder();
        for (String word : title.strip().split("\\s+")) {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
                initials.append(Character.toUpperCase(word.charAt(0))).append('.');
            }
        }
        return initials.toString();
    }

    private CalendarEntry entry(HearingRow hearing, Chains chains, CalendarFeed feed, Map<CaseFileId, String> names, Speech speech) {
        boolean busy = feed.detail() == FeedDetail.BUSY;
        CourtRow court = hearing.setting().court() == null ? null : reference.courtsById().get(hearing.setting().court());
        String where = busy || court == null ? "" : feed.detail() == FeedDetail.FULL && hearing.setting().room() != null ? court.name() + " · " + hearing.setting().room() : court.name();
        String what = busy ? speech.of("feed.busy") : speech.of("feed.entry", speech.it(hearing.setting().type()), names.getOrDefault(hearing.file(), ""));
        return new CalendarEntry(chains.first(hearing.id()) + "@tanggol", chains.changes(hearing.id()), what, where, busy ? speech.of("feed.busyNote")
            : speech.of(hearing.isExact() ? "calendar.entryNote" : "calendar.entryNoteDay"), hearing.time(), hearing.status() == HearingStatus.VACATED, hearing.updatedAt());
    }

    private CalendarEntry entry(DueRow deadline, CalendarFeed feed, Map<CaseFileId, String> names, Speech speech, LocalDate today) {
        String family = "deadlineFamily." + deadline.family();
        String what = feed.detail() == FeedDetail.BUSY ? speech.of("feed.busyDeadline")
            : speech.of("feed.deadline", speech.words().containsKey(family) ? speech.of(family) : deadline.family(), names.getOrDefault(deadline.file(), ""));
        return new CalendarEntry(deadline.id() + "@tanggol", Math.toIntExact(deadline.version()), what, "", speech.of("feed.deadlineNote"), new HearingTime.Control(deadline.firstOn(), caller.zone()), false,
            deadline.updatedAt());
    }

    /** Settings that followed one another, of several cases. */
    private static final class Chains {

        private final Map<HearingId, HearingRow> all = new HashMap<>();

        /** Those that none follows. */
        private List<HearingRow> last(Collection<HearingRow> settings) {
            Set<HearingId> followed = new HashSet<>();
            settings.forEach(setting -> {
                all.put(setting.id(), setting);
                if (setting.follows() != null) {
                    followed.add(setting.follows());
                }
            });
            return settings.stream().filter(setting -> !followed.contains(setting.id())).toList();
        }

        private UUID first(HearingId id) {
            HearingRow at = all.get(id);
            while (at.follows() != null && all.containsKey(at.follows())) {
                at = all.get(at.follows());
            }
            return at.id().value();
        }

        private int changes(HearingId id) {
            HearingRow at = all.get(id);
            long changes = at.version();
            while (at.follows() != null && all.containsKey(at.follows())) {
                at = all.get(at.follows());
                changes += 1 + at.version();
            }
            return Math.toIntExact(changes);
        }
    }
}
