package org.tanggol.desk;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;

/** A list somebody wants to find again: its name and its URL parameters, which hold codes only. */
@Entity
@DynamicUpdate      // what was not changed is not written back: a key rotation may have closed it anew meanwhile
@Table(name = "saved_view")
class SavedView {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    private String list;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "name_p2"))
    private Confidential name;
    private String query;
    @Column(name = "owner_id")
    private UUID owner;
    private boolean shared;
    @Version
    private long version;

    protected SavedView() { }

    /** @param name closed with the organization's key for this id */
    SavedView(UUID id, String list, Confidential name, String query, MemberId owner, boolean shared) {
        this.id = id;
        this.list = list;
        this.name = name;
        this.query = query;
        this.owner = owner.value();
        this.shared = shared;
    }

    UUID id() {
        return id;
    }

    Confidential name() {
        return name;
    }

    String query() {
        return query;
    }

    boolean shared() {
        return shared;
    }

    UUID owner() {
        return owner;
    }
}
