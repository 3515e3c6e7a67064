package org.tanggol.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A publication that statements come from: a list, a workbook, a statute. Written once; a newer edition is another source. */
@Entity
@Immutable
@Table(name = "reference_source")
public class ReferenceSource {

    @Id
    private String code;
    private String title;
    @Column(name = "as_of")
    private LocalDate asOf;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "as_of_precision")
    private AsOfPrecision precision;
    private String url;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ReferenceSource() { }

    /** @param asOf day of the data, the first of the month for MONTH, null for UNKNOWN */
    ReferenceSource(String code, String title, LocalDate asOf, AsOfPrecision precision, String url, Instant now) {
        this.code = code;
        this.title = title;
        this.asOf = asOf;
        this.precision = precision;
        this.url = url;
        this.recordedAt = now;
    }

    /** The workbook of one data date; several uploads of it are one source. */
    static ReferenceSource workbook(LocalDate dataDate, Instant now) {
        return new ReferenceSource("ice-workbook-" + dataDate, "ICE detention statistics workbook, data of " + dataDate, dataDate,
            AsOfPrecision.DAY, "https://www.ice.gov/detain/detention-management", now);
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Day of the data; the first of the month where only the month is known, null where nothing is. */
    public LocalDate asOf() {
        return asOf;
    }

    public AsOfPrecision precision() {
        return precision;
    }

    String url() {
        return url;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Origin origin() {
        return new Origin(code, asOf);
    }
}
