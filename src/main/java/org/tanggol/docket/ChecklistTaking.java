package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.work.TaskKeeping;

/** Making tasks of the checklist of a hearing, each due so many days before it and moving with it. All of them or none. */
@ApplicationScoped
@Transactional
public class ChecklistTaking {

    @Inject
    Hearings hearings;

    @Inject
    TaskKeeping tasks;

    @Inject
    TaskTying tying;

    @Inject
    CaseAccess access;

    /**
     * @param titles what each is called, in the words of whoever takes it
     * @param owner who does them; null for nobody yet
     * @throws RuleViolation FIELD_MISSING when nothing is chosen, HEARING_NOT_SCHEDULED, NOT_FOUND
     */
    @Requires(Permission.MANAGE_TASKS)
    public int take(HearingId id, Map<ChecklistItem, String> titles, MemberId owner) {
        Hearing hearing = hearings.get(id);
        access.toEdit(hearing.file());
        hearing.requireScheduled();
        if (titles.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "items");
        }
        titles.forEach((item, title) -> tying.tie(tasks.add(hearing.file(), title, owner, null), id, item.daysBefore()));
        return titles.size();
    }
}
