package org.tanggol.notices;

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

/** What one member has been told, once; or should have been, and nobody could. */
@Entity
@Table(name = "notice")
class Notice {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private NoticeId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(name = "member_id", updatable = false)
    private UUID member;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Topic topic;
    @Column(name = "topic_id", updatable = false)
    private UUID topicId;
    @Column(updatable = false)
    private String mark;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private NoticeKind kind;
    @Column(name = "days_before", updatable = false)
    private int daysBefore;
    @Column(name = "news_id", updatable = false)
    private UUID news;
    @Column(name = "message_id")
    private UUID message;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "until_at", updatable = false)
    private Instant until;
    @Column(updatable = false)
    private boolean asks;
    private boolean missed;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    protected Notice() { }

    private Notice(MemberId member, CaseFileId file, Topic topic, UUID topicId, String mark, NoticeKind kind, Instant until, Instant now) {
        this.id = NoticeId.next();
        this.member = member.value();
        this.file = file;
        this.topic = topic;
        this.topicId = topicId;
        this.mark = mark;
        this.kind = kind;
        this.until = until;
        this.madeAt = now;
    }

    /** @param message the message that takes it along, or null where the inbox is enough */
    static Notice reminder(MemberId member, Occasion of, Warning warning, UUID message, Instant now) {
        Notice notice = new Notice(member, of.file(), of.topic(), of.id(), of.mark(), warning.kind(), of.until(), now);
        notice.daysBefore = warning.daysBefore();
        notice.message = message;
        return notice;
    }

    /** A reminder that nobody could be given in time: no server ran, or whoever it is for could not be told. */
    static Notice tooLate(MemberId member, Occasion of, Warning warning, Instant now) {
        Notice notice = reminder(member, of, warning, null, now);
        notice.missed = true;
        return notice;
    }

    /** @param asks whether the member is to say that they know */
    static Notice of(NoticeNews news, MemberId member, NoticeKind kind, boolean asks, UUID message, Instant now) {
        Notice notice = new Notice(member, news.file(), news.topic(), news.topicId(), news.id().toString(), kind, news.until(), now);
        notice.news = news.id();
        notice.asks = asks;
        notice.message = message;
        return notice;
    }

    /** It was held to be too late by a clock that ran ahead. */
    void inTimeAfterAll(UUID by, Instant now) {
        missed = false;
        message = by;
        madeAt = now;
    }

    void see(Instant now) {
        if (seenAt == null) {
            seenAt = now;
        }
    }

    /** The member says that they know; saying it twice changes nothing. */
    void acknowledge(Instant now) {
        see(now);
        if (asks && acknowledgedAt == null) {
            acknowledgedAt = now;
        }
    }

    boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    boolean asks() {
        return asks;
    }

    UUID news() {
        return news;
    }

    CaseFileId file() {
        return file;
    }

    UUID topicId() {
        return topicId;
    }

    NoticeKind kind() {
        return kind;
    }
}
