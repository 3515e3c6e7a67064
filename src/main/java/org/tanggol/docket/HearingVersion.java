package org.tanggol.docket;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.platform.Checks;

/** What one source said about a setting, and when it was asked. Superseded ones are kept. */
@Entity
@Table(name = "hearing_version")
public class HearingVersion {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private HearingVersionId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "hearing_id", updatable = false))
    private HearingId hearing;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Source source;
    @Embedded
    private HearingTimeColumns time;
    @Column(name = "heard_at")
    private Instant heardAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    private boolean superseded;

    protected HearingVersion() { }

    /** @param heardAt when we asked or read it */
    public HearingVersion(Hearing of, HearingTime time, Source source, Instant heardAt, MemberId by) {
        this.id = HearingVersionId.next();
        this.file = of.file();
        this.hearing = of.id();
        this.source = Checks.required(source, "source");
        this.time = HearingTimeColumns.of(time);
        this.heardAt = heardAt;
        this.recordedBy = by.value();
    }

    /** The same source has said something newer. */
    void supersede() {
        superseded = true;
    }

    HearingTime time() {
        return time.open();
    }

    Source source() {
        return source;
    }
}
