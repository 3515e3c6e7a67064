package org.tanggol.docketing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.deadlines.AmendedDate;
import org.tanggol.deadlines.Amendment;
import org.tanggol.deadlines.Moment;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * One question that an event raises, until it is answered: by when, who does it, what came of it. Of several dates that stand, the earliest is the day to act by until a lawyer has chosen;
 * what a court ordered prevails over whatever was counted.
 */
@Entity
@Table(name = "deadline")
public class Deadline extends AggregateRoot<DeadlineId> {

    /** Days before on which to remind where a rule names none. */
    private static final List<Integer> USUAL = List.of(7, 1);
    private static final int MOST_WARNINGS = 20;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DeadlineId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "trigger_id", updatable = false))
    private TriggerId trigger;
    @Column(updatable = false)
    private String family;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeadlineStatus status;
    private boolean watched;
    @Column(name = "owner_id")
    private UUID owner;
    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "holds_on"))
    @AttributeOverride(name = "at", column = @Column(name = "holds_at"))
    private MomentColumns holds;
    @Column(name = "first_on")
    private LocalDate firstOn;
    @Column(name = "warn_days")
    private String warnDays;
    @Column(name = "warn_from")
    private LocalDate warnFrom;
    private boolean contested;
    @Column(name = "holds_key")
    private String holdsKey;
    @Column(name = "chosen_key")
    private String chosenKey;
    @Column(name = "chosen_by")
    private UUID chosenBy;
    @Column(name = "chosen_at")
    private Instant chosenAt;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "chosen_why_p2"))
    private Confidential chosenWhy;
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "end_words_p2"))
    private Confidential endWords;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "end_code")
    private EndCode endCode;
    private boolean late;
    private int reckonings;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Deadline() { }

    Deadline(RecordedTrigger of, String family, MemberId owner) {
        this.id = DeadlineId.next();
        this.file = of.file();
        this.trigger = of.id();
        this.family = family;
        this.status = DeadlineStatus.OPEN;
        this.owner = owner == null ? null : owner.value();
    }

    /**
     * Its dates were counted, for the first time or anew. A choice of a date that is there no more has to be made again.
     *
     * @param amendments what was recorded about its date
     * @return number of this reckoning, from 1
     */
    int reckon(Reckoned counted, List<Amendment> amendments, Instant now) {
        requireOpen();
        watched = !counted.dates().isEmpty() && counted.dates().stream().allMatch(CountedDate::watched);
        if (chosenKey != null && counted.date(chosenKey).isEmpty()) {
            unchoose();
        }
        settle(counted, amendments, now);
        return ++reckonings;
    }

    /**
     * A lawyer holds one of the dates to govern.
     *
     * @param why closed for {@link #cell} of {@code chosen_why_p2}
     * @throws RuleViolation UNKNOWN_VALUE for a date that is none of them, or has no day; DEADLINE_ENDED
     */
    void choose(String key, MemberId lawyer, Confidential why, Reckoned counted, List<Amendment> amendments, Instant now) {
        requireOpen();
        if (counted.date(key).filter(date -> date.due() != null).isEmpty()) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "chosen");
        }
        chosenKey = key;
        chosenBy = lawyer.value();
        chosenAt = now;
        chosenWhy = Checks.required(why, "because");
        settle(counted, amendments, now);
    }

    /** Something was recorded that may put another date in the place of the computed one. @throws RuleViolation DEADLINE_ENDED */
    void amended(Reckoned counted, List<Amendment> amendments, Instant now) {
        requireOpen();
        settle(counted, amendments, now);
    }

    private void settle(Reckoned counted, List<Amendment> amendments, Instant now) {
        Optional<CountedDate> base = chosenKey != null ? counted.date(chosenKey) : counted.controlling().or(counted::protective);
        Moment computed = base.map(CountedDate::due).orElse(null);
        Moment prevailing = AmendedDate.prevailing(computed, amendments);
        boolean moved = !Objects.equals(computed, prevailing);
        holds = MomentColumns.of(prevailing);
        holdsKey = base.map(CountedDate::key).orElse(null);
        contested = chosenKey == null && amendments.stream().allMatch(Amendment.Extension.class::isInstance) && counted.isContested();
        Optional<CountedDate> first = contested ? counted.dates().stream().filter(CountedDate::stands).min(Comparator.comparing(CountedDate::actBy)) : base;
        firstOn = moved && !contested ? prevailing.day() : first.map(CountedDate::actBy).orElse(null);
        warn(first.map(CountedDate::warnDays).orElse(List.of()));
        updatedAt = now;
    }

    /** So many days before the day to act by, as the rule says of which it is; where it names none, the usual ones. */
    private void warn(List<Integer> named) {
        List<Integer> days = (named.isEmpty() ? USUAL : named).stream().sorted().limit(MOST_WARNINGS).sorted(Comparator.reverseOrder()).toList();
        warnDays = firstOn == null ? null : days.stream().map(String::valueOf).collect(Collectors.joining(","));
        warnFrom = firstOn == null ? null : firstOn.minusDays(days.get(0));
    }

    private void unchoose() {
        chosenKey = null;
        chosenBy = null;
        chosenAt = null;
        chosenWhy = null;
    }

    /** Somebody does it; null for nobody yet. @throws RuleViolation DEADLINE_ENDED */
    void assign(MemberId member, Instant now) {
        requireOpen();
        owner = member == null ? null : member.value();
        updatedAt = now;
    }

    /**
     * It was filed or done.
     *
     * @param on the local day on which the paper was received, or the act was done
     * @param began the day of its event; a date before a hearing has its event behind it
     * @param proof closed for {@link #cell} of {@code end_words_p2}
     * @throws RuleViolation DONE_BEFORE_TRIGGER, IN_THE_FUTURE, DEADLINE_ENDED
     */
    void done(LocalDate on, LocalDate began, Confidential proof, MemberId by, LocalDate today, Instant now) {
        requireOpen();
        Checks.required(on, "on");
        if (on.isAfter(today)) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "on");
        }
        boolean countsBack = holds != null && holds.day().isBefore(began);
        if (on.isBefore(began) && !countsBack) {
            throw new RuleViolation(Rule.DONE_BEFORE_TRIGGER, "on", began);
        }
        end(DeadlineStatus.DONE, on, by, now);
        endWords = Checks.required(proof, "proof");
        late = holds != null && on.isAfter(holds.day());
    }

    /**
     * The day passed without it.
     *
     * @param then what is done now, closed for {@link #cell} of {@code end_words_p2}
     * @throws RuleViolation DEADLINE_TO_COME while its day has not passed, DEADLINE_ENDED
     */
    void missed(Confidential then, MemberId by, LocalDate today, Instant now) {
        requireOpen();
        if (holds == null || !holds.day().isBefore(today)) {
            throw new RuleViolation(Rule.DEADLINE_TO_COME);
        }
        end(DeadlineStatus.MISSED, holds.day(), by, now);
        endWords = Checks.required(then, "then");
    }

    /** It does not apply to this case. @param why closed for {@link #cell} of {@code end_words_p2} @throws RuleViolation DEADLINE_ENDED */
    void close(Confidential why, MemberId by, Instant now) {
        requireOpen();
        end(DeadlineStatus.CLOSED, null, by, now);
        endWords = Checks.required(why, "reason");
    }

    /** What it hung on is gone. */
    void close(EndCode why, MemberId by, Instant now) {
        end(DeadlineStatus.CLOSED, null, by, now);
        endCode = why;
    }

    /** It has not ended after all. @throws RuleViolation STATE_TRANSITION_REFUSED while it is open */
    void reopen(Instant now) {
        if (status == DeadlineStatus.OPEN) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        status = DeadlineStatus.OPEN;
        endedOn = null;
        endedBy = null;
        endedAt = null;
        endWords = null;
        endCode = null;
        late = false;
        updatedAt = now;
    }

    private void end(DeadlineStatus how, LocalDate on, MemberId by, Instant now) {
        status = how;
        endedOn = on;
        endedBy = by.value();
        endedAt = now;
        updatedAt = now;
    }

    private void requireOpen() {
        if (status != DeadlineStatus.OPEN) {
            throw new RuleViolation(Rule.DEADLINE_ENDED);
        }
    }

    /** Where one of its confidential texts lies. */
    static Cell cell(CaseFileId file, DeadlineId id, String column) {
        return new Cell(file, "deadline", column, id.value());
    }

    boolean isOpen() {
        return status == DeadlineStatus.OPEN;
    }

    @Override
    public DeadlineId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    TriggerId trigger() {
        return trigger;
    }

    String family() {
        return family;
    }

    DeadlineStatus status() {
        return status;
    }

    boolean isWatched() {
        return watched;
    }

    MemberId owner() {
        return owner == null ? null : new MemberId(owner);
    }

    /** The date that holds; null where there is none. */
    Moment holds() {
        return holds == null ? null : holds.open();
    }

    LocalDate firstOn() {
        return firstOn;
    }

    /** On how many days before the day to act by somebody is reminded, the most first, with commas between; null while there is no day. */
    String warnDays() {
        return warnDays;
    }

    /** The days on which the team is reminded, the first one first. */
    List<LocalDate> warnings() {
        return watched || warnDays == null ? List.of() : Arrays.stream(warnDays.split(",")).map(days -> firstOn.minusDays(Integer.parseInt(days))).toList();
    }

    boolean isContested() {
        return contested;
    }

    String holdsKey() {
        return holdsKey;
    }

    String chosenKey() {
        return chosenKey;
    }

    MemberId chosenBy() {
        return chosenBy == null ? null : new MemberId(chosenBy);
    }

    Instant chosenAt() {
        return chosenAt;
    }

    Confidential chosenWhy() {
        return chosenWhy;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    MemberId endedBy() {
        return endedBy == null ? null : new MemberId(endedBy);
    }

    Instant endedAt() {
        return endedAt;
    }

    Confidential endWords() {
        return endWords;
    }

    EndCode endCode() {
        return endCode;
    }

    boolean isLate() {
        return late;
    }

    int reckonings() {
        return reckonings;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
