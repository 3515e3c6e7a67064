package org.tanggol.reference;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * A statement of a source that cannot be believed unseen. It is kept out of the record and waits here until somebody decides;
 * the decision, who made it and when stay with it.
 */
@Entity
@Table(name = "review_item")
public class ReviewItem extends AggregateRoot<ReviewItemId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReviewItemId id;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReviewKind kind;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "facility_id"))
    private FacilityId facility;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "other_id"))
    private FacilityId other;
    private String stated;
    private String proposed;
    private String reasons;
    private Integer score;
    private String source;
    @Column(name = "source_line")
    private Integer sourceLine;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "import_id"))
    private WorkbookId workbook;
    @Column(name = "import_row")
    private Integer workbookRow;
    @Column(name = "raised_key", updatable = false)
    private String raisedKey;
    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReviewDecision decision;
    @Column(name = "decided_value")
    private String decidedValue;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private MemberId decidedBy;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_org"))
    private OrganizationId decidedFor;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "note_p2"))
    private Confidential note;

    protected ReviewItem() { }

    /** @param raisedKey what makes the question this one; raising it a second time finds the first and its decision */
    ReviewItem(ReviewKind kind, FacilityId facility, String source, String raisedKey, Instant now) {
        this.id = ReviewItemId.next();
        this.kind = kind;
        this.facility = facility;
        this.source = source;
        this.raisedKey = raisedKey.length() > 190 ? raisedKey.substring(0, 190) : raisedKey;
        this.raisedAt = now;
        this.decision = ReviewDecision.OPEN;
    }

    /** What the source says, in which line of it, and which signs speak against it. */
    ReviewItem stating(String newStated, Integer line, String signs) {
        stated = newStated;
        sourceLine = line;
        reasons = signs;
        return this;
    }

    /** What it might be instead. */
    ReviewItem proposing(String value, FacilityId place, Integer newScore) {
        proposed = value;
        other = place;
        score = newScore;
        return this;
    }

    /** The row of the upload that raised it. */
    ReviewItem fromWorkbook(WorkbookId upload, int row) {
        workbook = upload;
        workbookRow = row;
        return this;
    }

    /**
     * Somebody has decided. A question is decided once.
     *
     * @param value the value chosen, where one was
     * @param why in the words of whoever decided, closed for this question; or null
     */
    void decide(ReviewDecision how, String value, Confidential why, MemberId by, OrganizationId of, Instant now) {
        requireOpen();
        if (how == ReviewDecision.OPEN || !allows(how)) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED, "decision");
        }
        decision = how;
        decidedValue = value;
        decidedBy = by;
        decidedFor = of;
        decidedAt = now;
        note = why;
    }

    /** The entry it is about has been merged into another: there is nothing left to decide. */
    void becomesMoot(MemberId by, OrganizationId of, Instant now) {
        requireOpen();
        decision = ReviewDecision.SET_ASIDE;
        decidedBy = by;
        decidedFor = of;
        decidedAt = now;
    }

    /** Whether this kind of question can be answered so. */
    public boolean allows(ReviewDecision how) {
        return switch (kind) {
            case ADDRESS_OF_NEIGHBOUR, PHONE_DOUBTFUL, ADDRESS_DIFFERS ->
                how == ReviewDecision.ACCEPTED || how == ReviewDecision.CORRECTED || how == ReviewDecision.SET_ASIDE;
            case LIKELY_DUPLICATE -> how == ReviewDecision.MERGED || how == ReviewDecision.NOT_THE_SAME;
            case WORKBOOK_ROW_UNSURE ->
                how == ReviewDecision.MERGED || how == ReviewDecision.NOT_THE_SAME || how == ReviewDecision.SET_ASIDE;
            case NO_CODE -> how == ReviewDecision.MERGED || how == ReviewDecision.CORRECTED || how == ReviewDecision.SET_ASIDE;
            case ZONE_UNCERTAIN -> how == ReviewDecision.CORRECTED || how == ReviewDecision.SET_ASIDE;
            case NOT_IN_LATEST_LIST, NEW_IN_WORKBOOK -> how == ReviewDecision.ACCEPTED || how == ReviewDecision.SET_ASIDE;
        };
    }

    void requireOpen() {
        if (decision != ReviewDecision.OPEN) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED, "decision");
        }
    }

    @Override
    public ReviewItemId id() {
        return id;
    }

    public ReviewKind kind() {
        return kind;
    }

    public FacilityId facility() {
        return facility;
    }

    /** The facility it may be the same as, or null. */
    public FacilityId other() {
        return other;
    }

    public String stated() {
        return stated;
    }

    public String proposed() {
        return proposed;
    }

    public ReviewDecision decision() {
        return decision;
    }

    public Integer score() {
        return score;
    }

    /** Codes of the signs that were seen, comma separated. */
    public String reasons() {
        return reasons;
    }

    /** Line of the source, the header being line 1; null where it has none. */
    public Integer sourceLine() {
        return sourceLine;
    }

    String source() {
        return source;
    }

    WorkbookId workbook() {
        return workbook;
    }

    Integer workbookRow() {
        return workbookRow;
    }

    String raisedKey() {
        return raisedKey;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    String decidedValue() {
        return decidedValue;
    }

    Confidential note() {
        return note;
    }

    MemberId decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
