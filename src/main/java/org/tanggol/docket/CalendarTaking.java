package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.Speech;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/** Takes one hearing into a calendar of one's own; written down, because the calendar is kept where Tanggol does not reach. */
@ApplicationScoped
@Transactional
public class CalendarTaking {

    private static final int STEPS = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    DocketQueries docket;

    @Inject
    ReferenceQueries reference;

    @Inject
    AuditLog audit;

    /** The settings that led to one. @param first the one the court set first; @param changes made to all of them together */
    private record Chain(HearingId first, long changes) { }

    /**
     * The text of an iCalendar file with this one hearing.
     *
     * @param speech words and language of the reader
     * @throws RuleViolation NOT_FOUND, HEARING_WITHOUT_DAY for one to be set
     */
    @Requires(Permission.READ_DOCKET)
    public String take(HearingId id, Speech speech) {
        HearingRow row = docket.calendarHearing(id);
        if (row.time() instanceof HearingTime.ToBeSet) {
            throw new RuleViolation(Rule.HEARING_WITHOUT_DAY);
        }
        Chain chain = chain(row);
        CourtRow court = row.setting().court() == null ? null : reference.courtsById().get(row.setting().court());
        audit.record(AuditAction.HEARING_TAKEN, row.file(), id.value(), row.setting().type());
        return new CalendarEntry(chain.first() + "@tanggol", Math.toIntExact(chain.changes()), speech.of("calendar.entry", speech.it(row.setting().type()), number(row.file())),
            location(row.setting(), court, speech), speech.of(row.isExact() ? "calendar.entryNote" : "calendar.entryNoteDay"), row.time(), isOver(row.status()), row.updatedAt()).text();
    }

    private static boolean isOver(HearingStatus status) {
        return status == HearingStatus.VACATED || status == HearingStatus.RESET;
    }

    private static String location(Setting setting, CourtRow court, Speech speech) {
        String where = court == null ? null : Stream.of(court.name(), court.city(), court.state()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        String medium = setting.medium() == HearingMedium.IN_PERSON ? null : speech.it(setting.medium());
        return Stream.of(where, setting.room(), medium).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private String number(CaseFileId file) {
        return em.createQuery("select f.number from CaseFile f where f.id = :file", String.class).setParameter("file", file).setMaxResults(1).getSingleResult();
    }

    /** Earlier settings have the same file, which the caller has been let see. */
    private Chain chain(HearingRow row) {
        HearingId first = row.id();
        HearingId before = row.follows();
        long changes = row.version();
        for (int step = 0; step < STEPS && before != null; step++) {
            Object[] earlier = em.createQuery("select h.follows, h.version from Hearing h where h.id = :id", Object[].class).setParameter("id", before).setMaxResults(1).getSingleResult();
            first = before;
            changes += 1 + (Long) earlier[1];
            before = earlier[0] == null ? null : new HearingId((UUID) earlier[0]);
        }
        return new Chain(first, changes);
    }
}
