package org.tanggol.lawbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Standing;
import org.tanggol.access.Tenant;
import org.tanggol.platform.jobs.Job;

/** Looks at all open deadlines of an organization after a change of its law, a part at a time, each in a transaction of its own. A server that dies in between goes on behind the last part. */
@ApplicationScoped
public class ReviewJob implements Job {

    static final String NAME = "law-review";

    @Inject
    Reviewing reviewing;

    @Inject
    OrganizationLaw law;

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
        // nobody in particular, who may do nothing: the look writes a list and shows nobody anything
        caller.is(new Standing(new MemberId(Tenant.NOBODY), OrganizationId.fromString(parts[0]), null, Set.of(), Set.of(), Locale.ENGLISH, ZoneOffset.UTC, Level.NOTHING));
        law.changed();      // what was read before the change committed is not what holds
        UUID review = UUID.fromString(parts[1]);
        boolean more = true;
        while (more) {
            more = reviewing.goOn(review);
        }
    }
}
