package org.tanggol.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tanggol.access.OrganizationId;

/** Which organization is the sandbox of which; never changed. */
@Entity
@Table(name = "sandbox")
class Sandbox {

    @Id
    @Column(name = "org_id")
    private UUID organization;
    @Column(name = "sandbox_id")
    private UUID sandbox;

    protected Sandbox() { }

    Sandbox(OrganizationId organization, OrganizationId sandbox) {
        this.organization = organization.value();
        this.sandbox = sandbox.value();
    }

    OrganizationId sandbox() {
        return new OrganizationId(sandbox);
    }
}
