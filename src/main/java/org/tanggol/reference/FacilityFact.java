package org.tanggol.reference;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tanggol.platform.Ids;

/**
 * One figure or finding about one facility, with its source and the day it is of. Never changed: a newer source adds another, and
 * the newest of its kind is the one shown.
 */
@Entity
@Immutable
@Table(name = "facility_fact")
public class FacilityFact {

    @Id
    private UUID id;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "facility_id"))
    private FacilityId facility;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FactKind kind;
    @Embedded
    private FactValue value;
    private String source;
    @Column(name = "as_of")
    private LocalDate asOf;

    protected FacilityFact() { }

    FacilityFact(FacilityId facility, FactKind kind, FactValue value, Origin origin) {
        if (origin.asOf() == null) {
            throw new IllegalArgumentException("A fact has a date");
        }
        this.id = Ids.next();
        this.facility = facility;
        this.kind = kind;
        this.value = value;
        this.source = origin.source();
        this.asOf = origin.asOf();
    }

    UUID id() {
        return id;
    }

    FacilityId facility() {
        return facility;
    }

    FactKind kind() {
        return kind;
    }

    FactValue value() {
        return value;
    }

    String source() {
        return source;
    }

    LocalDate asOf() {
        return asOf;
    }
}
