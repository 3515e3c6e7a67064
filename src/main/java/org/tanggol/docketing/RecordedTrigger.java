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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.Trigger;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.Source;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** An event on record that starts periods of law: a decision, a service, an arrival, a hearing; by hand, or from what custody and proceedings say. What is recorded wrongly is corrected or withdrawn; nothing is removed. */
@Entity
@Table(name = "recorded_trigger")
public class RecordedTrigger extends AggregateRoot<TriggerId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TriggerId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Column(name = "hearing_id")
    private UUID hearing;
    @Column(name = "stay_id", updatable = false)
    private UUID stay;
    @Column(name = "proceeding_id", updatable = false)
    private UUID proceeding;
    private String event;
    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "on_day"))
    @AttributeOverride(name = "at", column = @Column(name = "at_place"))
    private MomentColumns at;
    @Column(name = "set_on")
    private LocalDate setOn;
    private String so;
    @Column(name = "not_so")
    private String notSo;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Source source;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "document_p2"))
    private Confidential document;
    @Column(name = "recorded_by", updatable = false)
    private UUID recordedBy;
    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;
    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected RecordedTrigger() { }

    /** @param document closed for {@link #documentCell}, or null */
    RecordedTrigger(TriggerId id, CaseFileId file, TriggerEntry entry, Confidential document, MemberId by, Instant now) {
        this.id = id;
        this.file = file;
        this.event = entry.event();
        this.recordedBy = by.value();
        this.recordedAt = now;
        tell(entry, document, now);
    }

    /** The day of a hearing, with which it moves. */
    static RecordedTrigger ofHearing(CaseFileId file, HearingId hearing, TriggerEntry entry, MemberId by, Instant now) {
        RecordedTrigger trigger = new RecordedTrigger(TriggerId.next(), file, entry, null, by, now);
        trigger.hearing = hearing.value();
        return trigger;
    }

    /** What custody or a proceeding says, with which it moves. */
    static RecordedTrigger ofRecord(CaseFileId file, RecordDays.Fact fact, MemberId by, Instant now) {
        RecordedTrigger trigger = new RecordedTrigger(TriggerId.next(), file, fact.entry(), null, by, now);
        trigger.stay = fact.stay();
        trigger.proceeding = fact.proceeding();
        return trigger;
    }

    /**
     * It was known wrong: another day, another circumstance, a better source. What happened stays what it is.
     *
     * @throws RuleViolation TRIGGER_WITHDRAWN, TRIGGER_OF_HEARING for the day of a hearing, which is corrected at the hearing, TRIGGER_OF_RECORD for what custody or a proceeding says, UNKNOWN_VALUE for another event
     */
    void correct(TriggerEntry better, Confidential betterDocument, Instant now) {
        requireStanding();
        if (hearing != null) {
            throw new RuleViolation(Rule.TRIGGER_OF_HEARING);
        }
        if (isOfRecord()) {
            throw new RuleViolation(Rule.TRIGGER_OF_RECORD);
        }
        if (!better.event().equals(event)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "event");
        }
        tell(better, betterDocument, now);
    }

    /** The hearing has another day, or another setting has taken its place; its kind, or whether somebody is held, may name another event. */
    void follow(HearingId newHearing, TriggerEntry moved, Instant now) {
        hearing = newHearing.value();
        event = moved.event();
        tell(moved, document, now);
    }

    /** What it follows from has another day. */
    void follow(RecordDays.Fact fact, Instant now) {
        tell(fact.entry(), null, now);
    }

    /** There was no such event, or the hearing is off, or the record says so no more. */
    void withdraw(MemberId by, Instant now) {
        requireStanding();
        withdrawnBy = by.value();
        withdrawnAt = now;
        updatedAt = now;
    }

    private void tell(TriggerEntry entry, Confidential paper, Instant now) {
        at = MomentColumns.of(entry.at());
        setOn = entry.setOn();
        so = String.join(" ", new TreeSet<>(entry.circumstances().so()));
        notSo = String.join(" ", new TreeSet<>(entry.circumstances().notSo()));
        source = entry.source();
        document = paper;
        updatedAt = now;
    }

    private void requireStanding() {
        if (withdrawnAt != null) {
            throw new RuleViolation(Rule.TRIGGER_WITHDRAWN);
        }
    }

    /** Where the paper is named. */
    static Cell documentCell(CaseFileId file, TriggerId id) {
        return new Cell(file, "recorded_trigger", "document_p2", id.value());
    }

    /** As the rules take it. */
    Trigger trigger() {
        return new Trigger(event, at(), setOn, circumstances(), null);
    }

    @Override
    public TriggerId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    /** The hearing whose day it is, or null. */
    HearingId hearing() {
        return hearing == null ? null : new HearingId(hearing);
    }

    /** The stay or the proceeding it follows from, each or null. */
    UUID stay() {
        return stay;
    }

    UUID proceeding() {
        return proceeding;
    }

    /** Whether it follows from custody or a proceeding. */
    boolean isOfRecord() {
        return stay != null || proceeding != null;
    }

    String event() {
        return event;
    }

    Moment at() {
        return at.open();
    }

    /** The day the court set the hearing, or null. */
    LocalDate daySet() {
        return setOn;
    }

    Circumstances circumstances() {
        return new Circumstances(words(so), words(notSo));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    /** Null where it follows from the record. */
    Source source() {
        return source;
    }

    Confidential document() {
        return document;
    }

    MemberId recordedBy() {
        return new MemberId(recordedBy);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
