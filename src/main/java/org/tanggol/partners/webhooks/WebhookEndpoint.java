package org.tanggol.partners.webhooks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.audit.ChangeType;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Where a partner's program is called, and of what. */
@Entity
@DynamicUpdate      // what was not changed is not written back: a key rotation may have closed it anew meanwhile
@Table(name = "webhook_endpoint")
public class WebhookEndpoint extends AggregateRoot<WebhookId> {

    /** How long an old secret signs along with the new one. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WebhookId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(name = "client_id", updatable = false)
    private String client;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "url_p2", updatable = false))
    private Confidential url;
    @Column(updatable = false)
    private String types;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "secret_p2"))
    private Confidential secret;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "old_secret_p2"))
    private Confidential oldSecret;
    @Column(name = "old_until")
    private Instant oldUntil;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WebhookState state;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "disabled_why")
    private DisabledWhy why;
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected WebhookEndpoint() { }

    WebhookEndpoint(WebhookId id, String client, Confidential url, Set<ChangeType> types, Confidential secret, Instant now) {
        if (types.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "types");
        }
        this.id = id;
        this.client = client;
        this.url = url;
        this.types = types.stream().map(ChangeType::name).sorted().collect(Collectors.joining(" "));
        this.secret = secret;
        this.state = WebhookState.UNVERIFIED;
        this.createdAt = now;
    }

    /** A new secret; the old one signs along until its holder has had time to change. */
    void rotate(Confidential fresh, Confidential old, Instant now) {
        secret = fresh;
        oldSecret = old;
        oldUntil = now.plus(OVERLAP);
    }

    /** It has answered a test. */
    void verified() {
        if (state == WebhookState.UNVERIFIED) {
            state = WebhookState.ENABLED;
        }
    }

    void disable(DisabledWhy reason) {
        if (state != WebhookState.DISABLED) {
            state = WebhookState.DISABLED;
            why = reason;
        }
    }

    /** It is called again once it has answered a test. */
    void reopen() {
        if (state == WebhookState.DISABLED) {
            state = WebhookState.UNVERIFIED;
            why = null;
        }
    }

    /** @throws RuleViolation WEBHOOK_NOT_ENABLED */
    void requireEnabled() {
        if (state != WebhookState.ENABLED) {
            throw new RuleViolation(Rule.WEBHOOK_NOT_ENABLED);
        }
    }

    Set<ChangeType> types() {
        Set<ChangeType> set = EnumSet.noneOf(ChangeType.class);
        Arrays.stream(types.split(" ")).map(ChangeType::valueOf).forEach(set::add);
        return set;
    }

    @Override
    public WebhookId id() {
        return id;
    }

    String client() {
        return client;
    }

    Confidential url() {
        return url;
    }

    Confidential secret() {
        return secret;
    }

    /** The secret before, while it still signs; else null. */
    Confidential oldSecret(Instant now) {
        return oldUntil != null && now.isBefore(oldUntil) ? oldSecret : null;
    }

    Instant oldUntil() {
        return oldUntil;
    }

    WebhookState state() {
        return state;
    }

    DisabledWhy why() {
        return why;
    }

    Instant createdAt() {
        return createdAt;
    }
}
