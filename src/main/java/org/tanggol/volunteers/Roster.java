package org.tanggol.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.OrganizationVault;

/** Who there is to ask, for use cases that have looked at their own permission. */
@ApplicationScoped
public class Roster {

    @Inject
    VolunteerShelf shelf;

    /** All that are cleared; whether their papers are in force is said by each. Two statements. */
    public List<VolunteerRow> cleared() {
        return rows(shelf.in(VolunteerState.CLEARED));
    }

    /** All of the organization. */
    public List<VolunteerRow> all() {
        return rows(shelf.all());
    }

    private List<VolunteerRow> rows(List<Volunteer> volunteers) {
        OrganizationVault.Box box = shelf.box();
        Map<VolunteerId, List<VolunteerPaper>> papers = shelf.papers().stream().collect(Collectors.groupingBy(VolunteerPaper::volunteer));
        return volunteers.stream().map(one -> shelf.row(one, papers.getOrDefault(one.id(), List.of()), box)).toList();
    }

    /** @throws org.tanggol.platform.RuleViolation NOT_FOUND */
    public VolunteerRow get(VolunteerId id) {
        return shelf.row(shelf.get(id), shelf.papers(id), shelf.box());
    }

    /** The volunteer who has this account; empty for a member who is none. */
    public Optional<VolunteerRow> of(MemberId member) {
        return shelf.of(member).stream().findFirst().map(one -> shelf.row(one, shelf.papers(one.id()), shelf.box()));
    }
}
