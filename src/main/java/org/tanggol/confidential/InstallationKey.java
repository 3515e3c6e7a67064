package org.tanggol.confidential;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A keyset for what belongs to no organization: members, who may work in several. Wrapped by the root key. */
@Entity
@Table(name = "installation_key")
class InstallationKey {

    @Id
    private String purpose;
    private byte[] wrapped;

    protected InstallationKey() { }

    InstallationKey(String purpose, byte[] wrapped) {
        this.purpose = purpose;
        this.wrapped = wrapped.clone();
    }

    byte[] wrapped() {
        return wrapped;
    }
}
