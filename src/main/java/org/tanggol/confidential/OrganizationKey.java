package org.tanggol.confidential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/**
 * One keyset of one organization for one purpose, wrapped by the root key. Found by the system, not by a tenant's session. Of the data
 * key there may be several versions while {@link KeyRotation} runs: the newest closes, each opens what it closed.
 */
@Entity
@Table(name = "organization_key")
@IdClass(OrganizationKey.Key.class)
class OrganizationKey {

    static final String DATA = "data";
    static final int FIRST = 1;

    @Id
    @Column(name = "org_id")
    private UUID organization;
    @Id
    private String purpose;
    @Id
    private int version;
    private byte[] wrapped;

    protected OrganizationKey() { }

    OrganizationKey(UUID organization, String purpose, byte[] wrapped) {
        this.organization = organization;
        this.purpose = purpose;
        this.version = FIRST;
        this.wrapped = wrapped.clone();
    }

    byte[] wrapped() {
        return wrapped;
    }

    record Key(UUID organization, String purpose, int version) implements Serializable {
        Key() {
            this(null, null, 0);
        }
    }
}
