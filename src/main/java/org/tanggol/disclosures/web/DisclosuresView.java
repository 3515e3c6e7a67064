package org.tanggol.disclosures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tanggol.access.MemberId;
import org.tanggol.disclosures.DisclosureQueries;
import org.tanggol.members.Directory;

/** The register of demands and disclosures of all cases that the member may read. */
@Named
@RequestScoped
public class DisclosuresView {

    @Inject
    DisclosureQueries queries;

    @Inject
    Directory directory;

    private List<DisclosureQueries.Line> open;
    private List<DisclosureQueries.Line> done;

    /** By the day on which an answer is due. */
    public List<DisclosureQueries.Line> getOpen() {
        if (open == null) {
            open = queries.register(true);
        }
        return open;
    }

    /** The newest demand first. */
    public List<DisclosureQueries.Line> getDone() {
        if (done == null) {
            done = queries.register(false);
        }
        return done;
    }

    /** Whether there may be more than the page shows. */
    public boolean isCut() {
        return getOpen().size() == DisclosureQueries.MOST_LINES || getDone().size() == DisclosureQueries.MOST_LINES;
    }

    public String name(MemberId id) {
        return directory.actor(id);
    }
}
