package org.tanggol.notices;

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
import org.tanggol.access.MemberId;
import org.tanggol.platform.Ids;

/**
 * A change that people have to hear of. Written in the transaction of the change, so that there is none without the other; told afterwards, to more and more people
 * until one of them says that they know.
 */
@Entity
@Table(name = "notice_news")
class NoticeNews {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Topic topic;
    @Column(name = "topic_id", updatable = false)
    private UUID topicId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private NoticeKind kind;
    @Column(updatable = false)
    private Instant at;
    @Column(name = "by_id", updatable = false)
    private UUID by;
    @Column(name = "until_at", updatable = false)
    private Instant until;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NewsStep step;
    @Column(name = "next_at")
    private Instant nextAt;
    @Column(name = "acknowledged_by")
    private UUID acknowledgedBy;
    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    protected NoticeNews() { }

    /**
     * @param by who changed it and need not be told; null for a program
     * @param until from when on it is too late to be told; null where no day is set
     */
    NoticeNews(CaseFileId file, Topic topic, UUID topicId, NoticeKind kind, MemberId by, Instant until, Instant now) {
        this.id = Ids.next();
        this.file = file;
        this.topic = topic;
        this.topicId = topicId;
        this.kind = kind;
        this.at = now;
        this.by = by == null ? null : by.value();
        this.until = until;
        this.step = NewsStep.FRESH;
        this.nextAt = now;
    }

    /** Somebody knows: nobody more is asked. The first one counts. */
    void acknowledge(MemberId member, Instant now) {
        if (acknowledgedAt == null) {
            acknowledgedBy = member.value();
            acknowledgedAt = now;
            step = NewsStep.KNOWN;
            nextAt = null;
        }
    }

    UUID id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    Topic topic() {
        return topic;
    }

    UUID topicId() {
        return topicId;
    }

    Instant until() {
        return until;
    }
}
