package org.tanggol.audit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.Ids;

/** One thing somebody did. Never changed, never removed. */
@Entity
@Immutable
@Table(name = "audit_event")
class AuditEvent {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    private Instant at;
    @Column(name = "actor_id")
    private UUID actor;
    @Column(name = "client_id")
    private String client;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AuditAction action;
    @Column(name = "file_id")
    private UUID file;
    @Column(name = "object_id")
    private UUID object;
    private String details;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "reason_p2"))
    private Confidential reason;
    private byte[] files;

    protected AuditEvent() { }

    /** A reason is closed with the key of the case: no rotation changes it, so that the chain stays as it is, and where the key is destroyed nobody reads it. */
    static Cell reasonCell(CaseFileId file, UUID event) {
        return new Cell(file, "audit_event", "reason_p2", event);
    }

    /** @param reason closed for {@link #reasonCell}, or null */
    AuditEvent(UUID id, Instant at, UUID actor, String client, AuditAction action, CaseFileId file, UUID object, String details, byte[] files, Confidential reason) {
        this.id = id == null ? Ids.next() : id;
        this.at = at;
        this.actor = actor;
        this.client = client;
        this.action = action;
        this.file = file == null ? null : file.value();
        this.object = object;
        this.details = details;
        this.files = files == null ? null : files.clone();
        this.reason = reason;
    }
}
