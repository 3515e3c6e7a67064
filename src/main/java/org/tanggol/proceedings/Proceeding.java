package org.tanggol.proceedings;

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
import org.tanggol.people.PersonId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.CourtId;

/** One matter before one court or agency; opened with or without a charging document, closed with an outcome. */
@Entity
@Table(name = "proceeding")
public class Proceeding extends AggregateRoot<ProceedingId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProceedingId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id", updatable = false))
    private PersonId person;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProceedingKind kind;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "court_id"))
    private CourtId court;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "charging_document")
    private ChargingDocument chargingDocument;
    @Column(name = "served_on")
    private LocalDate servedOn;
    @Column(name = "opened_on")
    private LocalDate openedOn;
    @Column(name = "closed_on")
    private LocalDate closedOn;
    private String outcome;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Proceeding() { }

    /**
     * @param openedOn a plain date
     * @param servedOn day the charging document was served, or null
     */
    public static Proceeding open(CaseFileId file, PersonId person, ProceedingKind kind, CourtId court, ChargingDocument document, LocalDate servedOn,
                                  LocalDate openedOn, Instant now) {
        Proceeding proceeding = new Proceeding();
        proceeding.id = ProceedingId.next();
        proceeding.file = file;
        proceeding.person = person;
        proceeding.kind = Checks.required(kind, "kind");
        proceeding.openedOn = Checks.required(openedOn, "openedOn");
        proceeding.change(court, document, servedOn, now);
        return proceeding;
    }

    /** Another court (change of venue), or a document we know better. */
    public void change(CourtId newCourt, ChargingDocument document, LocalDate newServedOn, Instant now) {
        requireOpen();
        court = newCourt;
        chargingDocument = document;
        servedOn = newServedOn;
        updatedAt = now;
    }

    /**
     * @param how null when it is not known
     * @throws RuleViolation END_BEFORE_START, PROCEEDING_CLOSED
     */
    public void close(LocalDate on, ProceedingOutcome how, Instant now) {
        requireOpen();
        if (Checks.required(on, "closedOn").isBefore(openedOn)) {
            throw new RuleViolation(Rule.END_BEFORE_START, "closedOn");
        }
        closedOn = on;
        outcome = how == null ? null : how.name();
        updatedAt = now;
    }

    /** @throws RuleViolation PROCEEDING_CLOSED */
    public void requireOpen() {
        if (closedOn != null) {
            throw new RuleViolation(Rule.PROCEEDING_CLOSED);
        }
    }

    @Override
    public ProceedingId id() {
        return id;
    }

    public CaseFileId file() {
        return file;
    }

    public ChargingDocument chargingDocument() {
        return chargingDocument;
    }

    public LocalDate servedOn() {
        return servedOn;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public LocalDate closedOn() {
        return closedOn;
    }

    /** A {@link ProceedingOutcome}, or a word from before there were such. */
    public String outcome() {
        return outcome;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public CourtId court() {
        return court;
    }

    public ProceedingKind kind() {
        return kind;
    }
}
