package org.tanggol.partners;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.Ids;

/** The answer to a request that named an idempotency key, kept so that a repeated request gets it again. */
@Entity
@Table(name = "kept_answer")
class KeptAnswer {

    enum State { RUNNING, DONE }

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(name = "client_id")
    private String client;
    @Column(name = "key_hash")
    private byte[] key;
    @Column(name = "request_hash")
    private byte[] request;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;
    private Integer status;
    private String location;
    private String etag;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "body_p2"))
    private Confidential body;
    @Column(name = "created_at")
    private Instant createdAt;

    protected KeptAnswer() { }

    KeptAnswer(String client, byte[] key, byte[] request, Instant now) {
        this.id = Ids.next();
        this.client = client;
        this.key = key.clone();
        this.request = request.clone();
        this.state = State.RUNNING;
        this.createdAt = now;
    }

    /** The deed is done, in this same transaction. */
    void is(int newStatus, String newLocation, String newEtag, Confidential newBody) {
        state = State.DONE;
        status = newStatus;
        location = newLocation;
        etag = newEtag;
        body = newBody;
    }

    boolean isOf(byte[] otherRequest) {
        return Arrays.equals(request, otherRequest);
    }

    boolean isBefore(Instant limit) {
        return createdAt.isBefore(limit);
    }

    UUID id() {
        return id;
    }

    boolean isDone() {
        return state == State.DONE;
    }

    int status() {
        return status;
    }

    String location() {
        return location;
    }

    String etag() {
        return etag;
    }

    Confidential body() {
        return body;
    }
}
