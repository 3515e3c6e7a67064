package org.tanggol.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/** Reading the register of volunteers. */
@ApplicationScoped
@Transactional
public class VolunteerQueries {

    @Inject
    Roster roster;

    /** All of the organization by name. */
    @Requires(Permission.READ_VOLUNTEERS)
    public List<VolunteerRow> all() {
        return roster.all().stream().sorted(Comparator.comparing((VolunteerRow row) -> row.profile().name(), String.CASE_INSENSITIVE_ORDER).thenComparing(row -> row.id().value())).toList();
    }

    /** @throws org.tanggol.platform.RuleViolation NOT_FOUND */
    @Requires(Permission.READ_VOLUNTEERS)
    public VolunteerRow one(VolunteerId id) {
        return roster.get(id);
    }
}
