package org.tanggol.reference;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One fact of an upload as it was shown, beside the value that was on record then. */
@Entity
@Immutable
@Table(name = "workbook_fact")
class WorkbookFact {

    @Embeddable
    record Key(@Column(name = "import_id") UUID workbook, @Column(name = "sheet_row") int row,
               @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) FactKind kind) implements Serializable { }

    @EmbeddedId
    private Key id;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FactEffect effect;
    @Embedded
    private FactValue value;
    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "old_number"))
    @AttributeOverride(name = "text", column = @Column(name = "old_text"))
    @AttributeOverride(name = "day", column = @Column(name = "old_day"))
    private FactValue before;
    @Column(name = "old_as_of")
    private LocalDate beforeAsOf;

    protected WorkbookFact() { }

    Key id() {
        return id;
    }

    FactEffect effect() {
        return effect;
    }

    FactValue value() {
        return value;
    }

    FactValue before() {
        return before;
    }

    LocalDate beforeAsOf() {
        return beforeAsOf;
    }
}
