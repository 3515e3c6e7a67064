package org.tanggol.docket;

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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.proceedings.Proceeding;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.reference.CourtId;

/**
 * One setting of one proceeding on a court's calendar. When the court moves it (a reset), this setting ends and another
 * begins, so the history of settings stays readable. When we learn that we knew this setting wrong, it gets one more
 * version: what each source said, and when we asked, stays side by side.
 */
@Entity
@Table(name = "hearing")
public class Hearing extends AggregateRoot<HearingId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private HearingId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proceeding_id", updatable = false))
    private ProceedingId proceeding;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HearingType type;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HearingStatus status;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "court_id"))
    private CourtId court;
    private String judge;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HearingMedium medium;
    private String room;
    private String interpreter;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "interpreter_state")
    private InterpreterState interpreterState;
    @Column(name = "lawyer_id")
    private UUID lawyer;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Source source;
    @Embedded
    private HearingTimeColumns time;
    @Column(name = "day_order", insertable = false, updatable = false)
    private LocalDate dayOrder;     // the day, or a last one of all: lists run along its index
    @Column(name = "follows_id", updatable = false)
    private UUID follows;
    private String outcome;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Hearing() { }

    private Hearing(CaseFileId file, ProceedingId proceeding, Setting setting, HearingTime time, Source source, HearingId follows, Instant now) {
        this.id = HearingId.next();
        this.file = file;
        this.proceeding = proceeding;
        this.status = HearingStatus.SCHEDULED;
        this.time = HearingTimeColumns.of(time);
        this.source = Checks.required(source, "source");
        this.follows = follows == null ? null : follows.value();
        set(setting, now);
    }

    /** @throws RuleViolation HEARING_IN_THE_PAST, PROCEEDING_CLOSED */
    public static Hearing schedule(Proceeding of, Setting setting, HearingTime time, Source source, Instant now) {
        of.requireOpen();
        requireToCome(time, now);
        return new Hearing(of.file(), of.id(), setting, time, source, null, now);
    }

    /** A setting that is already past, entered for the record; it counts as held. */
    public static Hearing onRecord(Proceeding of, Setting setting, HearingTime time, Source source, String outcome, Instant now) {
        String how = Checks.text(outcome, "outcome", 30);
        Hearing hearing = new Hearing(of.file(), of.id(), setting, time, source, null, now);
        hearing.status = HearingStatus.HELD;
        hearing.outcome = how;
        return hearing;
    }

    /** The court moved it: ends this setting and returns the one that replaces it. */
    public Hearing resetTo(HearingTime newTime, Setting newSetting, Source from, Instant now) {
        requireScheduled();
        requireToCome(newTime, now);
        if (newTime.equals(time.open())) {
            throw new RuleViolation(Rule.SAME_AS_BEFORE, "time");
        }
        Hearing next = new Hearing(file, proceeding, newSetting, newTime, from, id, now);
        status = HearingStatus.RESET;
        updatedAt = now;
        return next;
    }

    /** A source has said something: whether sources disagree is shown with the hearing. */
    public void heardOf(Instant now) {
        updatedAt = now;
    }

    /** We knew it wrong: the same setting, and one more version of what is known about it. */
    public void correct(HearingTime better, Source from, Instant now) {
        requireScheduled();
        if (better.equals(time.open())) {
            throw new RuleViolation(Rule.SAME_AS_BEFORE, "time");
        }
        time = HearingTimeColumns.of(better);
        source = Checks.required(from, "source");
        updatedAt = now;
    }

    /** Same time; another judge, room, medium, interpreter or lawyer. */
    public void change(Setting setting, Instant now) {
        requireScheduled();
        set(setting, now);
    }

    /** The court took it off its calendar. */
    public void vacate(Instant now) {
        requireScheduled();
        status = HearingStatus.VACATED;
        updatedAt = now;
    }

    /**
     * It took place.
     *
     * @param how the outcome, as the code table has it or in words; or null
     */
    public void held(String how, Instant now) {
        requireScheduled();
        String text = Checks.text(how, "outcome", 30);
        status = HearingStatus.HELD;
        outcome = text;
        updatedAt = now;
    }

    private void set(Setting setting, Instant now) {
        type = setting.type();
        court = setting.court();
        judge = setting.judge();
        medium = setting.medium();
        room = setting.room();
        interpreter = setting.interpreter();
        interpreterState = setting.interpreterState();
        lawyer = setting.lawyer() == null ? null : setting.lawyer().value();
        updatedAt = now;
    }

    private void requireScheduled() {
        if (status != HearingStatus.SCHEDULED) {
            throw new RuleViolation(Rule.HEARING_NOT_SCHEDULED, "status", status);
        }
    }

    private static void requireToCome(HearingTime time, Instant now) {
        if (time.isBefore(now)) {
            throw new RuleViolation(Rule.HEARING_IN_THE_PAST, "day");
        }
    }

    public boolean isUpcoming() {
        return status == HearingStatus.SCHEDULED;
    }

    @Override
    public HearingId id() {
        return id;
    }

    public CaseFileId file() {
        return file;
    }

    public HearingTime time() {
        return time.open();
    }

    public ProceedingId proceeding() {
        return proceeding;
    }

    /** The setting this one replaced, or null. */
    public HearingId follows() {
        return follows == null ? null : new HearingId(follows);
    }

    public String outcome() {
        return outcome;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Source source() {
        return source;
    }

    public HearingStatus status() {
        return status;
    }

    public HearingType type() {
        return type;
    }

    /** Who appears, or null. */
    public MemberId lawyer() {
        return lawyer == null ? null : new MemberId(lawyer);
    }

    /** All of the hearing but its time. */
    public Setting setting() {
        return new Setting(type, court, judge, medium, room, interpreter, interpreterState, lawyer());
    }
}
