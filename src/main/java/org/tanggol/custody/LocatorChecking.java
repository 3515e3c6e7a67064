package org.tanggol.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.FacilityId;

/** Writing down what somebody found, or did not find, in a locator. It never moves a person by itself: that is a decision. */
@ApplicationScoped
@Transactional
public class LocatorChecking {

    @Inject
    Stays stays;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * @param checkedAt null for now
     * @throws RuleViolation STAY_CLOSED when the person is in no open stay
     */
    @Requires(Permission.TRACK_CUSTODY)
    public LocatorCheckId log(CaseFileId file, LocatorSystem system, LocatorInputs inputs, LocatorResult result, FacilityId facility, String note, Instant checkedAt) {
        FileAdmission admitted = access.toEdit(file);
        Stay stay = stays.openOf(file).orElseThrow(() -> new RuleViolation(Rule.STAY_CLOSED));
        LocatorCheckId id = LocatorCheckId.next();
        Instant now = clock.instant();
        Instant at = checkedAt == null ? now : checkedAt;
        stays.add(new LocatorCheck(id, stay, system, inputs, result, facility,
            vault.close(admitted, LocatorCheck.cell(file, id), Checks.text(note, "note", 1000)), caller.member(), at, now));
        stay.looked(result, at);
        audit.record(AuditAction.LOCATOR_CHECKED, file, id.value(), system, result);
        return id;
    }
}
