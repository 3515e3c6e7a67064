package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tanggol.access.Caller;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;
import org.tanggol.members.ActingLater;
import org.tanggol.platform.jobs.Job;

/**
 * After an import: what its hearings, stays and proceedings make due, in parts, each a transaction. A server that dies leaves the rest to the next one, and an import that is taken back
 * meanwhile ends it. The import itself does not wait for it.
 */
@ApplicationScoped
public class ImportFollowing implements Job {

    /** Name of the job. */
    static final String NAME = "import-following";

    @Inject
    ImportWork work;

    @Inject
    ImportOrders orders;

    @Inject
    ActingLater actors;

    @Inject
    Caller caller;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @ActivateRequestContext
    public void run(String instance) {
        String[] parts = instance.split("/");
        OrganizationId organization = OrganizationId.fromString(parts[0]);
        ImportId id = ImportId.fromString(parts[1]);
        Optional<ImportOrders.Order> order = orders.of(organization, id);
        if (order.isEmpty() || order.get().state() != ImportState.COMMITTED) {
            return;
        }
        Optional<Standing> asker = actors.standing(organization, order.get().member(), order.get().client());
        if (asker.isPresent() && asker.get().permissions().contains(Permission.IMPORT_RECORDS)) {
            boolean more = true;
            while (more) {
                caller.is(asker.get());     // nothing of what the part before met is remembered
                more = work.follow(id);
            }
        }
    }
}
