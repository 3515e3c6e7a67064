package org.tanggol.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Role;

/** One role of one member in one organization. Read at sign-in, before a tenant is known; hence no tenant filter here. */
@Entity
@Table(name = "membership")
@IdClass(Membership.Key.class)
class Membership {

    @Id
    @Column(name = "org_id")
    private UUID organization;
    @Id
    @Column(name = "member_id")
    private UUID member;
    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;
    @Column(name = "granted_at")
    private Instant grantedAt;

    protected Membership() { }

    Membership(OrganizationId organization, MemberId member, Role role, Instant now) {
        this.organization = organization.value();
        this.member = member.value();
        this.role = role;
        this.grantedAt = now;
    }

    UUID organization() {
        return organization;
    }

    UUID member() {
        return member;
    }

    Role role() {
        return role;
    }

    record Key(UUID organization, UUID member, Role role) implements Serializable {
        Key() {
            this(null, null, null);
        }
    }
}
