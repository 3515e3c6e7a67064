package org.tanggol.work;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;

/** What somebody is still typing into a form; the writer's alone, and gone when the form is saved. Changed by {@link Drafts} and never by itself. */
@Entity
@Table(name = "draft")
@IdClass(Draft.Key.class)
class Draft {

    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Id
    @Column(name = "member_id")
    private UUID member;
    @Id
    private String form;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "content_p2"))
    private Confidential content;
    @Column(name = "saved_at")
    private Instant savedAt;

    protected Draft() { }

    Draft(MemberId member, String form, Confidential content, Instant now) {
        this.member = member.value();
        this.form = form;
        this.content = content;
        this.savedAt = now;
    }

    Confidential content() {
        return content;
    }

    Instant savedAt() {
        return savedAt;
    }

    record Key(UUID member, String form) implements Serializable {
        Key() {
            this(null, null);
        }
    }
}
