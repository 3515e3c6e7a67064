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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.platform.Ids;

/** One change that programs are told of: codes and ids. It has no number until somebody reads it. */
@Entity
@Table(name = "change_event")
public class ChangeEvent {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    private Long seq;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ChangeType type;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ChangeObject object;
    @Column(name = "object_id")
    private UUID objectId;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    private Long version;
    private Instant at;

    protected ChangeEvent() { }

    ChangeEvent(ChangeType type, CaseFileId file, UUID objectId, Instant at) {
        this.id = Ids.next();
        this.type = type;
        this.object = type.object();
        this.objectId = objectId;
        this.file = file;
        this.at = at;
    }

    /**
     * Gives the number; the change is committed now.
     *
     * @param whole the object that programs know: the stay for one of its places
     * @param versionNow of the object, or null where it is gone
     */
    public void number(long number, UUID whole, Long versionNow) {
        seq = number;
        objectId = whole;
        version = versionNow;
    }

    public ChangeObject object() {
        return object;
    }

    public UUID objectId() {
        return objectId;
    }
}
