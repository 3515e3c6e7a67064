package org.tanggol.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That a case is shared with an organization, as the door sees it: read before a tenant is known, hence no tenant filter, and nothing of the
 * case but that there is one.
 */
@Entity
@Immutable
@Table(name = "sharing_grant")
class ReceivedShare {

    @Id
    private UUID id;
    @Column(name = "org_id")
    private UUID host;
    @Column(name = "partner_id")
    private UUID partner;
    @Column(name = "last_day")
    private LocalDate lastDay;
    private String standing;

    protected ReceivedShare() { }
}
