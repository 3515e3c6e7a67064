package org.tanggol.partners.webhooks;

import jakarta.persistence.Column;
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
import org.tanggol.platform.Ids;

/** One attempt to send a message: how it went, and nothing of what was answered. */
@Entity
@Table(name = "webhook_attempt")
class WebhookAttempt {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(name = "message_id")
    private UUID message;
    private Instant at;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AttemptOutcome outcome;
    private Integer status;
    @Column(name = "took_ms")
    private int tookMillis;

    protected WebhookAttempt() { }

    WebhookAttempt(UUID message, Attempted attempt, Instant now) {
        this.id = Ids.next();
        this.message = message;
        this.at = now;
        this.outcome = attempt.outcome();
        this.status = attempt.status();
        this.tookMillis = (int) attempt.took().toMillis();
    }

    UUID message() {
        return message;
    }

    DeliveryRow.Attempt row() {
        return new DeliveryRow.Attempt(at, outcome, status, tookMillis);
    }
}
