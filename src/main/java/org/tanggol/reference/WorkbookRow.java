package org.tanggol.reference;

import jakarta.persistence.Column;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of an upload as it was shown: the facility it was taken for, and what it says of the place. */
@Entity
@Immutable
@Table(name = "workbook_row")
class WorkbookRow {

    @Embeddable
    record Key(@Column(name = "import_id") UUID workbook, @Column(name = "sheet_row") int row) implements Serializable { }

    @EmbeddedId
    private Key id;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RowOutcome outcome;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "facility_id"))
    private FacilityId facility;
    private int score;
    private String name;
    private String street;
    private String city;
    private String state;
    private String zip;
    @Column(name = "field_office")
    private String fieldOffice;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FacilityKind kind;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Held held;

    protected WorkbookRow() { }

    Key id() {
        return id;
    }

    RowOutcome outcome() {
        return outcome;
    }

    FacilityId facility() {
        return facility;
    }

    int score() {
        return score;
    }

    String name() {
        return name;
    }

    PostalAddress address() {
        return new PostalAddress(street, city, state, zip);
    }

    String fieldOffice() {
        return fieldOffice;
    }

    FacilityKind kind() {
        return kind;
    }

    Held held() {
        return held;
    }
}
