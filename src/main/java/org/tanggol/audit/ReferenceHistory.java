package org.tanggol.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tanggol.reference.ReferenceChanged;

/** Changes of shared data, written into the history of the organization whose member made them. */
@ApplicationScoped
class ReferenceHistory {

    @Inject
    AuditLog audit;

    void changed(@Observes ReferenceChanged change) {
        audit.record(AuditAction.valueOf(change.what().name()), null, change.object(), change.details().toArray());
    }
}
