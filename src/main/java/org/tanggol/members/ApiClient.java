package org.tanggol.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.Ids;

/** A partner clinic's program. Found by its client id before a tenant is known; hence no tenant filter here. */
@Entity
@Table(name = "api_client")
class ApiClient {

    @Id
    private UUID id;
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(name = "client_id")
    private String clientId;
    @Column(name = "secret_hash")
    private byte[] secretHash;
    private String name;
    private String scopes;
    @Column(name = "owner_id")
    private UUID owner;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Version
    private long version;

    protected ApiClient() { }

    ApiClient(OrganizationId organization, String clientId, byte[] secretHash, String name, Set<Scope> scopes, MemberId owner, Instant now) {
        this.id = Ids.next();
        this.organization = organization.value();
        this.clientId = clientId;
        this.secretHash = secretHash.clone();
        this.name = name;
        this.scopes = joined(scopes);
        this.owner = owner.value();
        this.createdAt = now;
    }

    /** Another secret; the one before no longer opens. */
    void renew(byte[] newSecretHash, Set<Scope> newScopes) {
        secretHash = newSecretHash.clone();
        scopes = joined(newScopes);
    }

    private static String joined(Set<Scope> scopes) {
        return scopes.stream().map(Scope::name).collect(Collectors.joining(" "));
    }

    boolean knows(byte[] hash) {
        return revokedAt == null && MessageDigest.isEqual(secretHash, hash);
    }

    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    Set<Scope> scopes() {
        Set<Scope> set = EnumSet.noneOf(Scope.class);
        Arrays.stream(scopes.split(" ")).filter(scope -> !scope.isEmpty()).forEach(scope -> set.add(Scope.valueOf(scope)));
        return set;
    }

    UUID id() {
        return id;
    }

    OrganizationId organization() {
        return new OrganizationId(organization);
    }

    MemberId owner() {
        return new MemberId(owner);
    }

    String clientId() {
        return clientId;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }
}
