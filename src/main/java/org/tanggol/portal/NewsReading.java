package org.tanggol.portal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tanggol.bonds.BondFunding;
import org.tanggol.bonds.BondOutcome;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.StaffVault;
import org.tanggol.confidential.Vault;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.FamilySight;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.EndKind;
import org.tanggol.custody.Stint;
import org.tanggol.custody.StintId;
import org.tanggol.custody.StintKind;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.familytasks.FamilyTask;
import org.tanggol.familytasks.FamilyTaskId;
import org.tanggol.people.Person;
import org.tanggol.people.PersonName;
import org.tanggol.platform.Initials;
import org.tanggol.platform.PlainSelect;

/**
 * Reads what a relative may know: first what the person lets this one see, and then nothing else. The same for the family's page and for staff who look
 * at it as a relative would; who asks has been let in, and each statement names the organization. One statement for each block, so that the page of a raid
 * day stays cheap.
 */
@ApplicationScoped
public class NewsReading {

    private static final int STINTS = 12;
    private static final int SETTINGS = 5;
    private static final int TASKS = 12;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    FamilySight sight;

    @Inject
    Vault vault;

    @Inject
    StaffVault staff;

    @Inject
    Clock clock;

    private record Held(UUID stint, Instant endedAt, EndKind end, Instant lastCheck, StintKind kind, byte[] words, Instant from, Instant to, ZoneId zone, CustodySource source, Instant recordedAt,
                        String facility, String address, String phone, String telephones) {

        private boolean isNamed() {
            return kind != StintKind.UNKNOWN && (facility != null || words != null);
        }
    }

    /** What is told today. */
    public News of(Subject subject) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, subject.zone());
        Set<ConsentBlock> blocks = sight.of(subject.organization(), subject.file(), subject.relative(), today);
        if (blocks.isEmpty()) {
            return new News(null, blocks, null, null, null, List.of(), null, subject.house(), subject.phone(), subject.zone(), today, now, subject.since(), subject.demo(), 0);
        }
        PersonName name = subject.name() == null ? null
            : PersonName.unpack(open(subject, List.of(new Closed(Person.cell(subject.file(), subject.person(), "name_p2"), subject.name()))).get(0));
        News.Place place = blocks.contains(ConsentBlock.PLACE) ? place(subject) : null;
        News.Hearing hearing = blocks.contains(ConsentBlock.HEARING) ? hearing(subject, now) : null;
        News.Bond bond = blocks.contains(ConsentBlock.BOND) ? bond(subject) : null;
        return new News(name == null || name.isEmpty() ? null : name.called(), blocks, place, hearing, bond, blocks.contains(ConsentBlock.DOCUMENTS) ? tasks(subject) : List.of(), worker(subject, today), subject.house(), subject.phone(), subject.zone(), today, now,
            subject.since(), subject.demo(), blocks.contains(ConsentBlock.MESSAGES) ? subject.unread() : 0);
    }

    /** Visits are written down as they begin; here nothing is. */
    private List<String> open(Subject subject, List<Closed> cells) {
        return vault.openForIndex(subject.organization(), cells);
    }

    private News.Place place(Subject subject) {
        List<Held> held = new PlainSelect("select t.id, s.ended_at, s.end_kind, s.last_check_at, t.kind, t.place_p2, t.from_at, t.to_at, t.zone, t.source, t.recorded_at, f.name, f.street, f.city, f.state,"
            + " f.phone, (select a.text_value from facility_fact a where a.facility_id = f.id and a.kind = 'TELEPHONE_PROVIDER' order by a.as_of desc limit 1)"
            + " from stay s join stint t on t.org_id = s.org_id and t.stay_id = s.id left join facility f on f.id = t.facility_id where ")
            .add("s.org_id = ? and s.file_id = ? and coalesce(s.end_kind, '') <> 'RECORDED_TWICE' order by s.began_at desc, t.from_at desc limit " + STINTS, subject.organization().value(),
                subject.file().value()).read(database, NewsReading::held);
        if (held.isEmpty()) {
            return new News.Place(News.Whereabouts.NOT_KNOWN, null, null, null, null, null, null, null, null, null, subject.zone(), null);
        }
        Held now = held.get(0);
        News.Whereabouts where = now.endedAt() == null ? News.Place.of(now.kind()) : ended(now.end());
        boolean told = where == News.Whereabouts.HERE || where == News.Whereabouts.IN_HOSPITAL;
        Held seen = where == News.Whereabouts.LOOKING || where == News.Whereabouts.MOVING ? held.stream().filter(Held::isNamed).filter(one -> one != now).findFirst().orElse(null) : null;
        List<String> words = open(subject, Stream.of(now, seen == null ? now : seen).map(one -> new Closed(Stint.cell(subject.file(), new StintId(one.stint()), "place_p2"),
            one.words() == null ? null : new Confidential(one.words()))).toList());
        Instant checked = now.lastCheck() != null && now.lastCheck().isAfter(now.recordedAt()) ? now.lastCheck() : now.recordedAt();
        return new News.Place(where, told ? now.facility() == null ? words.get(0) : now.facility() : null, told ? now.address() : null, told ? now.phone() : null, told ? now.telephones() : null,
            LocalDate.ofInstant(now.endedAt() == null ? now.from() : now.endedAt(), now.zone()), seen == null ? null : seen.facility() == null ? words.get(1) : seen.facility(),
            seen == null || seen.to() == null ? null : LocalDate.ofInstant(seen.to(), seen.zone()), now.source(), checked, now.zone(),
            now.endedAt() == null ? now.recordedAt() : now.endedAt());
    }

    private static News.Whereabouts ended(EndKind end) {
        return end.isRelease() ? News.Whereabouts.FREE : end == EndKind.REMOVED || end == EndKind.VOLUNTARY_DEPARTURE ? News.Whereabouts.GONE
            : end == EndKind.NOT_DETAINED ? News.Whereabouts.NOT_KNOWN : News.Whereabouts.CALL;
    }

    private static Held held(PlainSelect.Row row) throws SQLException {
        UUID stint = row.id();
        Instant ended = row.instant();
        String end = row.text();
        Instant check = row.instant();
        StintKind kind = StintKind.valueOf(row.text());
        byte[] words = row.bytes();
        Instant from = row.instant();
        Instant to = row.instant();
        ZoneId zone = ZoneId.of(row.text());
        CustodySource source = CustodySource.valueOf(row.text());
        Instant recorded = row.instant();
        String facility = row.text();
        String address = Stream.of(row.text(), row.text(), row.text()).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
        return new Held(stint, ended, end == null ? null : EndKind.valueOf(end), check, kind, words, from, to, zone, source, recorded, facility, address, row.text(), row.text());
    }

    /** The next one on a day that is not over at the court; one without a day comes last. */
    private News.Hearing hearing(Subject subject, Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return new PlainSelect("select h.id, h.version, h.type, h.medium, h.time_precision, h.court_day, h.court_local_time, h.court_zone, h.court_offset, h.updated_at, c.name, c.address, c.city, c.state,"
            + " (select count(*) from stay s where s.org_id = h.org_id and s.file_id = h.file_id and s.ended_at is null) from hearing h left join court c on c.id = h.court_id where ")
            .add("h.org_id = ? and h.file_id = ? and h.status = 'SCHEDULED' and (h.court_day is null or h.court_day >= ?) order by h.court_day is null, h.court_day, h.court_local_time, h.id limit " + SETTINGS,
                subject.organization().value(), subject.file().value(), yesterday)
            .read(database, NewsReading::hearing).stream().filter(one -> one.time().day().isEmpty() || !one.time().day().get().isBefore(LocalDate.ofInstant(now, zone(one.time())))).findFirst().orElse(null);
    }

    private static News.Hearing hearing(PlainSelect.Row row) throws SQLException {
        UUID id = row.id();
        int version = (int) row.number();
        HearingType type = HearingType.valueOf(row.text());
        HearingMedium medium = HearingMedium.valueOf(row.text());
        HearingTime.Precision precision = HearingTime.Precision.valueOf(row.text());
        LocalDate day = row.day();
        LocalDateTime local = row.wallClock();
        String zone = row.text();
        int offset = (int) row.number();
        HearingTime time = switch (precision) {
            case EXACT -> new HearingTime.Exact(new CourtTime(local, ZoneId.of(zone), ZoneOffset.ofTotalSeconds(offset)));
            case CONTROL -> new HearingTime.Control(day, ZoneId.of(zone));
            case TO_BE_SET -> new HearingTime.ToBeSet();
        };
        Instant changed = row.instant();
        return new News.Hearing(id + "@tanggol", version, type, medium, time, row.text(), row.text(), row.text(), row.text(), row.number() == 0, changed);
    }

    /** Of the court, where the hearing has a day. */
    static ZoneId zone(HearingTime time) {
        return time instanceof HearingTime.Exact exact ? exact.at().zone() : time instanceof HearingTime.Control control ? control.zone() : ZoneOffset.UTC;
    }

    private News.Bond bond(Subject subject) {
        return new PlainSelect("select b.outcome, b.funding, b.amount_cents, b.updated_at from bond b where ")
            .add("b.org_id = ? and b.file_id = ? order by b.opened_at desc, b.id desc limit 1", subject.organization().value(), subject.file().value())
            .read(database, row -> bond(BondOutcome.valueOf(row.text()), BondFunding.valueOf(row.text()), row.number(), row.instant())).stream().findFirst()
            .orElse(new News.Bond(BondOutcome.NOT_SET.name(), "", null));
    }

    private static News.Bond bond(BondOutcome outcome, BondFunding funding, long cents, Instant changed) {
        return new News.Bond(state(outcome, funding), cents == 0 ? "" : dollars(cents), changed);
    }

    /** "$5,000", with cents where there are some. */
    static String dollars(long cents) {
        return cents % 100 == 0 ? String.format(Locale.US, "$%,d", cents / 100) : String.format(Locale.US, "$%,d.%02d", cents / 100, cents % 100);
    }

    /** Of the money where it has gone out, and of what was decided before that: how a fund thinks about it is no news. */
    static String state(BondOutcome outcome, BondFunding funding) {
        return switch (funding) {
            case SENT, CONFIRMED, NOT_RELEASED, ACTIVE, DEMANDED -> funding.name();
            case DEMAND_MISSED, BREACH_NOTICED, BREACH_APPEALED -> BondFunding.DEMANDED.name();
            case CANCELLED, CANCELLATION_NOTICED, REFUND_CLAIMED, REFUNDED, FORFEITED, CLOSED -> BondFunding.CANCELLED.name();
            default -> outcome.name();
        };
    }

    private record Asked(FamilyTaskId id, byte[] title, byte[] hint, String language, LocalDate dueOn, boolean photo, boolean done, int photos) { }

    private List<News.Task> tasks(Subject subject) {
        List<Asked> asked = new PlainSelect("select t.id, t.title_p2, t.hint_p2, t.language, t.due_on, t.photo, t.done_at is not null, (select count(*) from family_photo p where p.org_id = t.org_id and p.task_id = t.id)"
            + " from family_task t where ").add("t.org_id = ? and t.file_id = ? and (t.relative_id is null or t.relative_id = ?) and t.dropped_at is null order by t.done_at is not null, t.due_on is null, t.due_on,"
            + " t.asked_at, t.id limit " + TASKS, subject.organization().value(), subject.file().value(), subject.relative().value())
            .read(database, row -> new Asked(new FamilyTaskId(row.id()), row.bytes(), row.bytes(), row.text(), row.day(), row.number() != 0, row.number() != 0, (int) row.number()));
        List<Closed> cells = new ArrayList<>();
        for (Asked one : asked) {
            cells.add(new Closed(FamilyTask.cell(subject.file(), one.id(), "title_p2"), new Confidential(one.title())));
            cells.add(new Closed(FamilyTask.cell(subject.file(), one.id(), "hint_p2"), one.hint() == null ? null : new Confidential(one.hint())));
        }
        List<String> texts = open(subject, cells);
        List<News.Task> tasks = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            tasks.add(new News.Task(one.id(), texts.get(2 * i), texts.get(2 * i + 1), one.language(), one.dueOn(), one.photo(), one.done(), one.photos()));
        }
        return tasks;
    }

    private News.Worker worker(Subject subject, LocalDate today) {
        return new PlainSelect("select m.id, m.name_p2 from assignment a join member m on m.id = a.member_id where ")
            .add("a.org_id = ? and a.file_id = ? and a.ended_on is null and (a.last_day is null or a.last_day >= ?) and m.state = 'ACTIVE'"
                + " and a.part in ('FAMILY_CONTACT', 'CASEWORKER', 'LEGAL_ASSISTANT') order by field(a.part, 'FAMILY_CONTACT', 'CASEWORKER', 'LEGAL_ASSISTANT'), a.began_on, a.id limit 1",
                subject.organization().value(), subject.file().value(), today)
            .read(database, row -> staff.open("member", "name_p2", row.id(), new Confidential(row.bytes()))).stream().findFirst().map(name -> new News.Worker(name, Initials.of(name))).orElse(null);
    }
}
