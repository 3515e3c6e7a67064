package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/** Time and the rest of a hearing changed in one step, all of it or nothing: what a program sends as one patch. */
@ApplicationScoped
@Transactional
public class HearingAmending {

    @Inject
    Hearings hearings;

    @Inject
    HearingMoving moving;

    @Inject
    CaseAccess access;

    @Inject
    TypedWords typed;

    /**
     * @param correction whether we knew the time wrong; otherwise the court has moved it
     * @return the setting that now stands
     */
    @Requires(Permission.SCHEDULE_HEARING)
    public HearingId amend(HearingId id, long seen, HearingTime time, Setting setting, Source source, boolean correction) {
        Hearing hearing = hearings.get(id);
        FileAdmission admitted = access.toEdit(hearing.file());
        hearing.requireVersion(seen);
        boolean moved = !time.equals(hearing.time());
        if (moved && !correction) {
            return moving.reset(id, seen, time, setting, source);
        }
        if (moved) {
            moving.correct(id, seen, time, source);
        }
        if (!setting.equals(typed.open(admitted, hearing))) {
            moving.change(id, hearings.get(id).version(), setting);     // the correction may have raised the version
        }
        return id;
    }
}
