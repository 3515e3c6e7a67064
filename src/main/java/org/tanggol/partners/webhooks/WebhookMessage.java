package org.tanggol.partners.webhooks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.partners.ChangeRow;
import org.tanggol.platform.Ids;

/** One change to be told to one endpoint, until it has been taken or given up. */
@Entity
@Table(name = "webhook_message")
class WebhookMessage {

    /** Type of what is sent to see whether an endpoint answers. */
    static final String TEST = "webhook.test";

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "endpoint_id", updatable = false))
    private WebhookId endpoint;
    @Column(updatable = false)
    private Long seq;
    @Column(updatable = false)
    private String type;
    @Column(name = "object_id", updatable = false)
    private UUID object;
    @Column(updatable = false)
    private Instant at;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryState state;
    private int attempts;
    @Column(name = "next_at")
    private Instant nextAt;

    protected WebhookMessage() { }

    private WebhookMessage(WebhookId endpoint, Long seq, String type, UUID object, Instant at, Instant nextAt) {
        this.id = Ids.next();
        this.endpoint = endpoint;
        this.seq = seq;
        this.type = type;
        this.object = object;
        this.at = at;
        this.state = DeliveryState.PENDING;
        this.nextAt = nextAt;
    }

    static WebhookMessage of(WebhookId endpoint, ChangeRow change, Instant now) {
        return new WebhookMessage(endpoint, change.seq(), change.type().wire(), change.objectId(), change.at(), now);
    }

    /** @param held until when nobody else is to send it */
    static WebhookMessage test(WebhookId endpoint, Instant now, Instant held) {
        return new WebhookMessage(endpoint, null, TEST, endpoint.value(), now, held);
    }

    /** Takes it for sending; should the server die meanwhile, it is due again at that time. */
    void hold(Instant until) {
        nextAt = until;
    }

    /** It has been tried. A test is tried once. */
    void tried(Attempted attempt, Instant now, RandomGenerator random) {
        attempts++;
        Optional<Duration> wait = attempt.isGone() || isTest() ? Optional.empty() : RetryPlan.afterFailures(attempts, attempt.retryAfter(), random);
        if (attempt.isAccepted()) {
            state = DeliveryState.DELIVERED;
            nextAt = null;
        } else if (wait.isEmpty()) {
            state = DeliveryState.FAILED;
            nextAt = null;
        } else {
            nextAt = now.plus(wait.get());
        }
    }

    /** From the beginning, under the same id. */
    void replay(Instant now) {
        state = DeliveryState.PENDING;
        attempts = 0;
        nextAt = now;
    }

    boolean isTest() {
        return TEST.equals(type);
    }

    boolean isDue(Instant now) {
        return state == DeliveryState.PENDING && !nextAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    WebhookId endpoint() {
        return endpoint;
    }

    String type() {
        return type;
    }

    UUID object() {
        return object;
    }

    Instant at() {
        return at;
    }

    DeliveryState state() {
        return state;
    }

    Instant nextAt() {
        return nextAt;
    }
}
