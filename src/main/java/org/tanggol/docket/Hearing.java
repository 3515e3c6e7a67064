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
import org.tanggol.confidential.Confidential;
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
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "judge_room_p2"))
    private Confidential typed;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HearingMedium medium;
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
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Hearing() { }

    private Hearing(CaseFileId file, ProceedingId proceeding, ClosedSetting setting, HearingTime time, Source source, HearingId follows, Instant now) {
        this.id = setting.hearing();
        this.file = file;
        this.proceeding = proceeding;
        this.status = HearingStatus.SCHEDULED;
        this.time = HearingTimeColumns.of(time);
        this.source = Checks.required(source, "source");
        this.follows = follows == null ? null : follows.value();
        set(setting, now);
    }

    /** @throws RuleViolation HEARING_IN_THE_PAST, PROCEEDING_CLOSED */
    public static Hearing schedule(Proceeding of, ClosedSetting setting, HearingTime time, Source source, Instant now) {
        of.requireOpen();
        requireToCome(time, now);
        return new Hearing(of.file(), of.id(), setting, time, source, null, now);
    }

    /** A setting that is already past, entered for the record; it counts as held. */
    public static Hearing onRecord(Proceeding of, ClosedSetting setting, HearingTime time, Source source, Instant now) {
        Hearing hearing = new Hearing(of.file(), of.id(), setting, time, source, null, now);
        hearing.status = HearingStatus.HELD;
        return hearing;
    }

    /**
     * The court moved it: ends this setting and returns the one that replaces it.
     *
     * @param newSetting closed for the hearing that begins
     */
    public Hearing resetTo(HearingTime newTime, ClosedSetting newSetting, Source from, Instant now) {
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

    /** Same time; another judge, room, medium, interpreter or lawyer. @param setting closed for this hearing */
    public void change(ClosedSetting setting, Instant now) {
        requireScheduled();
        set(setting, now);
    }

    /** The court took it off its calendar. */
    public void vacate(Instant now) {
        requireScheduled();
        status = HearingStatus.VACATED;
        updatedAt = now;
    }

    /** It took place. */
    public void held(Instant now) {
        requireScheduled();
        status = HearingStatus.HELD;
        updatedAt = now;
    }

    private void set(ClosedSetting closed, Instant now) {
        Setting setting = closed.setting();
        typed = closed.typed();
        type = setting.type();
        court = setting.court();
        medium = setting.medium();
        interpreter = setting.interpreter();
        interpreterState = setting.interpreterState();
        lawyer = setting.lawyer() == null ? null : setting.lawyer().value();
        updatedAt = now;
    }

    /** @throws RuleViolation HEARING_NOT_SCHEDULED when this setting is over */
    void requireScheduled() {
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

    CourtId court() {
        return court;
    }

    /** Whether it is in person, at another court than this one. */
    boolean isInPersonElsewhere(CourtId other) {
        return medium == HearingMedium.IN_PERSON && court != null && !court.equals(other);
    }

    /** Who appears, or null. */
    public MemberId lawyer() {
        return lawyer == null ? null : new MemberId(lawyer);
    }

    /** All of the hearing but its time and what somebody typed, which {@link TypedWords} opens. */
    Setting plainSetting() {
        return new Setting(type, court, null, medium, null, interpreter, interpreterState, lawyer());
    }

    /** Judge and room, closed; or null where neither is known. */
    Confidential typed() {
        return typed;
    }
}
