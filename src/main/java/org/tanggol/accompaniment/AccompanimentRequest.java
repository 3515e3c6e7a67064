package org.tanggol.accompaniment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.HearingId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A request for company at one place and time. */
@Entity
@Table(name = "accompaniment_request")
class AccompanimentRequest extends AggregateRoot<AccompanimentRequestId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccompanimentRequestId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Column(name = "hearing_id")
    private UUID hearing;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AccompanimentKind kind;
    @Column(name = "starts_at")
    private Instant startsAt;
    private String zone;
    private int minutes;
    private int early;
    private int needed;
    private String languages;
    private String relays;
    private boolean driver;
    private boolean risky;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = ClosedTexts.SHOWN))
    private Confidential shown;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = ClosedTexts.BRIEF))
    private Confidential brief;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = ClosedTexts.SAFETY))
    private Confidential safety;
    @Column(name = "kin_called_by")
    private UUID kinCalledBy;
    @Column(name = "kin_called_at")
    private Instant kinCalledAt;
    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;
    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;
    @Column(name = "called_off_at")
    private Instant calledOffAt;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected AccompanimentRequest() { }

    AccompanimentRequest(AccompanimentRequestId id, CaseFileId file, RequestEntry entry, CourtTime time, ClosedTexts texts, MemberId member, Instant now) {
        this.id = id;
        this.file = file;
        this.hearing = entry.hearing() == null ? null : entry.hearing().value();
        this.kind = entry.kind();
        this.askedBy = member.value();
        this.askedAt = now;
        describe(entry, time, texts, now);
    }

    /** @return whether it has another time than before @throws RuleViolation REQUEST_OVER, also for a time that has passed */
    boolean describe(RequestEntry entry, CourtTime time, ClosedTexts texts, Instant now) {
        requireOpen();
        boolean moved = !time.instant().equals(startsAt);
        startsAt = time.instant();
        zone = time.zone().getId();
        minutes = entry.minutes();
        early = entry.early();
        needed = entry.needed();
        languages = String.join(" ", entry.languages());
        relays = String.join(" ", entry.relays());
        driver = entry.driver();
        risky = entry.risky();
        shown = texts.shown();
        brief = texts.brief();
        safety = texts.safety();
        updatedAt = now;
        requireToCome(now);
        return moved;
    }

    /** The court has moved what it goes with. */
    void move(HearingId to, CourtTime time, Instant now) {
        hearing = to.value();
        startsAt = time.instant();
        zone = time.zone().getId();
        kinCalledAt = null;     // the call was about another day
        kinCalledBy = null;
        updatedAt = now;
    }

    void callOff(Instant now) {
        requireOpen();
        calledOffAt = now;
        updatedAt = now;
    }

    /** Somebody has told the next of kin before it begins. @throws RuleViolation REQUEST_OVER */
    void kinCalled(MemberId by, Instant now) {
        requireToCome(now);
        kinCalledBy = by.value();
        kinCalledAt = now;
        updatedAt = now;
    }

    /** @throws RuleViolation REQUEST_OVER when it was called off */
    void requireOpen() {
        if (calledOffAt != null) {
            throw new RuleViolation(Rule.REQUEST_OVER);
        }
    }

    /** @throws RuleViolation REQUEST_OVER when it was called off or has ended */
    void requireToCome(Instant now) {
        requireOpen();
        if (!now.isBefore(endsAt())) {
            throw new RuleViolation(Rule.REQUEST_OVER);
        }
    }

    Cell cell(String column) {
        return ClosedTexts.cell(file, id, column);
    }

    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    boolean isCalledOff() {
        return calledOffAt != null;
    }

    LocalDateTime local() {
        return LocalDateTime.ofInstant(startsAt, ZoneId.of(zone));
    }

    @Override
    public AccompanimentRequestId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    int needed() {
        return needed;
    }

    Instant startsAt() {
        return startsAt;
    }

    Confidential shown() {
        return shown;
    }

    Confidential brief() {
        return brief;
    }

    Confidential safety() {
        return safety;
    }

    /** @param opened what is seen before and after; the latter null where it is not to be seen */
    RequestRow row(RequestEntry.Shown opened, RequestEntry.Brief openedBrief, String openedSafety, List<RequestRow.Invited> invited) {
        return new RequestRow(id, file, hearing == null ? null : new HearingId(hearing), kind, startsAt, ZoneId.of(zone), minutes, early, needed, tags(languages), tags(relays), driver, risky, opened,
            openedBrief, openedSafety, kinCalledAt, kinCalledBy == null ? null : new MemberId(kinCalledBy), calledOffAt != null, updatedAt, invited, version());
    }

    private static List<String> tags(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }
}
