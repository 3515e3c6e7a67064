package org.tanggol.work;

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
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;

/**
 * What somebody working on a file wrote down, and for whom. The text is confidential (P2): encrypted in the database and
 * its backups, readable by those {@code CaseAccess} admits at this tier, and by whoever controls the running server.
 * Until sealed items (P3) exist that holds for attorney notes too.
 */
@Entity
@Table(name = "note")
public class Note extends AggregateRoot<NoteId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private NoteId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoteTier tier;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoteKind kind;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "text_p2"))
    private Confidential text;
    @Column(name = "author_id")
    private UUID author;
    @Column(name = "written_at")
    private Instant writtenAt;

    protected Note() { }

    /** @param text closed for {@link #cell} */
    public Note(NoteId id, CaseFileId file, NoteTier tier, NoteKind kind, Confidential text, MemberId author, Instant now) {
        this.id = id;
        this.file = file;
        this.tier = tier;
        this.kind = kind;
        this.text = text;
        this.author = author.value();
        this.writtenAt = now;
    }

    static Cell cell(CaseFileId file, NoteId id) {
        return new Cell(file, "note", "text_p2", id.value());
    }

    @Override
    public NoteId id() {
        return id;
    }

    public CaseFileId file() {
        return file;
    }
}
