package org.tanggol.custody;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.reference.FacilityId;

/** One place within a stay, from an instant until another; part of the {@link Stay}, which keeps stints from overlapping. */
@Entity
@Table(name = "stint")
public class Stint {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StintId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "stay_id", updatable = false)
    private Stay stay;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StintKind kind;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "facility_id"))
    private FacilityId facility;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "place_p2"))
    private Confidential place;
    @Column(name = "from_at")
    private Instant from;
    @Column(name = "to_at")
    private Instant to;
    private String zone;
    @Column(name = "day_only")
    private boolean dayOnly;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CustodySource source;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Confidence confidence;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "note_p2"))
    private Confidential note;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Version
    private long version;

    protected Stint() { }

    Stint(StintId id, Stay stay, Place place, When from, Instant to, Said said) {
        this.id = id;
        this.file = stay.file();
        this.stay = stay;
        this.from = from.at();
        this.to = to;
        this.zone = from.zone().getId();
        this.dayOnly = from.dayOnly();
        at(place, said);
    }

    /** Where a confidential column lies. */
    public static Cell cell(CaseFileId file, StintId id, String column) {
        return new Cell(file, "stint", column, id.value());
    }

    final void at(Place newPlace, Said said) {
        kind = newPlace.kind();
        facility = newPlace.facility();
        place = newPlace.words();
        source = said.source();
        confidence = said.confidence();
        note = said.note();
        recordedAt = said.recordedAt();
        recordedBy = said.by().value();
    }

    void end(Instant at) {
        to = at;
    }

    boolean isOpen() {
        return to == null;
    }

    /** Whether two spans share any time; an end and a beginning at the same instant do not. */
    boolean overlaps(Instant otherFrom, Instant otherTo) {
        return (otherTo == null || from.isBefore(otherTo)) && (to == null || otherFrom.isBefore(to));
    }

    /** Whether it goes on at that instant; its end is no part of it. */
    boolean holds(Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }

    public StintId id() {
        return id;
    }

    public StintKind kind() {
        return kind;
    }

    public FacilityId facility() {
        return facility;
    }

    public Instant from() {
        return from;
    }

    public Instant to() {
        return to;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
