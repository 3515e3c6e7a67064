package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.members.Directory;
import org.tanggol.work.WorkQueries;

/** Colleagues on the team see the new date on My day and in the calendar. */
@ApplicationScoped
class TeamTold implements Consequences {

    @Inject
    WorkQueries work;

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @Override
    public List<Consequence> of(Proposal proposed) {
        if (!proposed.setsTime()) {
            return List.of();
        }
        return work.team(proposed.file()).stream().filter(item -> !item.member().equals(caller.member()))
            .map(item -> Consequence.of(Consequence.Kind.TOLD, "colleague", directory.name(item.member()), item.part())).toList();
    }
}
