package org.tanggol.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.MemberId;
import org.tanggol.platform.Ids;

/** A list somebody wants to find again: its name and its URL parameters, which hold codes only. */
@Entity
@Table(name = "saved_view")
class SavedView {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    private String list;
    private String name;
    private String query;
    @Column(name = "owner_id")
    private UUID owner;
    private boolean shared;
    @Version
    private long version;

    protected SavedView() { }

    SavedView(String list, String name, String query, MemberId owner, boolean shared) {
        this.id = Ids.next();
        this.list = list;
        this.name = name;
        this.query = query;
        this.owner = owner.value();
        this.shared = shared;
    }

    UUID id() {
        return id;
    }

    String name() {
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
