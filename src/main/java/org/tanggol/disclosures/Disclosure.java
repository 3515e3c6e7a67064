package org.tanggol.disclosures;

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
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * One entry of the register: a demand for records of a case, and what became of it. Asked by one, approved by another, one of the two a lawyer; the approval
 * is for the content as it was then and for no other.
 */
@Entity
@Table(name = "disclosure")
public class Disclosure extends AggregateRoot<DisclosureId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DisclosureId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private DemandKind kind;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "demander_p2", updatable = false))
    private Confidential demander;
    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;
    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "person_told", updatable = false)
    private PersonTold personTold;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "steps_p2", updatable = false))
    private Confidential steps;
    @Column(name = "part_list", updatable = false)
    private String parts;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DisclosureState state;
    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;
    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;
    @Column(name = "asked_by_lawyer", updatable = false)
    private boolean askedByLawyer;
    @Column(name = "approved_by")
    private UUID approvedBy;
    @Column(name = "approved_at")
    private Instant approvedAt;
    @Column(name = "content_hash")
    private byte[] contentHash;
    @Column(name = "manifest_hash")
    private byte[] manifestHash;
    private Integer items;
    private Integer withheld;
    @Column(name = "handed_by")
    private UUID handedBy;
    @Column(name = "handed_at")
    private Instant handedAt;
    @Column(name = "given_on", updatable = false)
    private LocalDate givenOn;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "given_p2", updatable = false))
    private Confidential given;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "end_reason_p2"))
    private Confidential endReason;

    protected Disclosure() { }

    /** What an entry begins with. @param demander @param steps closed for the {@link #cell}s of their columns; {@code steps} may be null */
    record Demand(DemandKind kind, Confidential demander, LocalDate receivedOn, LocalDate dueOn, PersonTold personTold, Confidential steps) { }

    private Disclosure(DisclosureId id, CaseFileId file, Demand demand, MemberId by, boolean lawyer, Instant now) {
        this.id = id;
        this.file = file;
        this.kind = demand.kind();
        this.demander = demand.demander();
        this.receivedOn = demand.receivedOn();
        this.dueOn = demand.dueOn();
        this.personTold = demand.personTold();
        this.steps = demand.steps();
        this.askedBy = by.value();
        this.askedAt = now;
        this.askedByLawyer = lawyer;
    }

    /** A record that is to be given. @param lawyer whether the asker is one */
    static Disclosure asked(DisclosureId id, CaseFileId file, Demand demand, Set<DisclosedPart> parts, MemberId by, boolean lawyer, Instant now) {
        Disclosure disclosure = new Disclosure(id, file, demand, by, lawyer, now);
        disclosure.parts = DisclosedPart.packed(parts);
        disclosure.state = DisclosureState.ASKED;
        return disclosure;
    }

    /** Something that was given already, in another way. @param given what, closed for its {@link #cell} */
    static Disclosure givenOtherwise(DisclosureId id, CaseFileId file, Demand demand, LocalDate on, Confidential given, MemberId by, boolean lawyer, Instant now) {
        Disclosure disclosure = new Disclosure(id, file, demand, by, lawyer, now);
        disclosure.state = DisclosureState.GIVEN_OTHERWISE;
        disclosure.givenOn = on;
        disclosure.given = given;
        return disclosure;
    }

    /** Where a confidential column lies. */
    static Cell cell(CaseFileId file, DisclosureId id, String column) {
        return new Cell(file, "disclosure", column, id.value());
    }

    /**
     * Whether this member may be the second person.
     *
     * @param lawyer whether they are one
     * @throws RuleViolation STATE_TRANSITION_REFUSED, SECOND_PERSON to whoever asked, LAWYER_NEEDED when neither is a lawyer
     */
    void requireSecond(MemberId by, boolean lawyer) {
        if (!state.isOpen()) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        if (by.value().equals(askedBy)) {
            throw new RuleViolation(Rule.SECOND_PERSON);
        }
        if (!lawyer && !askedByLawyer) {
            throw new RuleViolation(Rule.LAWYER_NEEDED);
        }
    }

    /**
     * A second person agrees to what they have seen. Once more, when the case has changed since the first approval.
     *
     * @param content SHA-256 of the content, 32 bytes
     * @param items what it holds
     * @param left what was left out
     * @throws RuleViolation as {@link #requireSecond}
     */
    void approve(MemberId by, boolean lawyer, byte[] content, int items, int left, Instant now) {
        requireSecond(by, lawyer);
        state = DisclosureState.APPROVED;
        approvedBy = by.value();
        approvedAt = now.truncatedTo(ChronoUnit.MICROS);      // as the table gives it back: the manifest names it
        contentHash = content.clone();
        this.items = items;
        withheld = left;
    }

    /** The manifest names who approved and when, so it is there only now. @param hash SHA-256, 32 bytes */
    void manifested(byte[] hash) {
        manifestHash = hash.clone();
    }

    /**
     * The record leaves. It may again, as long as it is the same.
     *
     * @throws RuleViolation STATE_TRANSITION_REFUSED without an approval, RECORD_CHANGED when this is not what was approved
     */
    void handOver(byte[] manifest, MemberId by, Instant now) {
        if (state != DisclosureState.APPROVED && state != DisclosureState.HANDED_OVER) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        if (!Arrays.equals(manifest, manifestHash)) {
            throw new RuleViolation(Rule.RECORD_CHANGED);
        }
        state = DisclosureState.HANDED_OVER;
        if (handedAt == null) {
            handedBy = by.value();
            handedAt = now;
        }
    }

    /** Nothing is given. @param why closed for its {@link #cell} @throws RuleViolation STATE_TRANSITION_REFUSED */
    void giveNothing(Confidential why, MemberId by, Instant now) {
        if (!state.isOpen()) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        state = DisclosureState.NOTHING_GIVEN;
        endReason = why;
        endedBy = by.value();
        endedAt = now;
    }

    @Override
    public DisclosureId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    DemandKind kind() {
        return kind;
    }

    Confidential demander() {
        return demander;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    Set<DisclosedPart> parts() {
        return DisclosedPart.unpacked(parts);
    }

    MemberId askedBy() {
        return new MemberId(askedBy);
    }

    Instant askedAt() {
        return askedAt;
    }

    /** Null before somebody has approved. */
    MemberId approvedBy() {
        return approvedBy == null ? null : new MemberId(approvedBy);
    }

    /** Null before somebody has approved. */
    Instant approvedAt() {
        return approvedAt;
    }
}
