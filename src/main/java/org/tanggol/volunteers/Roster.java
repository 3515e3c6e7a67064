package org.tanggol.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;

/** Who there is to ask, for use cases that have looked at their own permission. */
@ApplicationScoped
public class Roster {

    @Inject
    VolunteerShelf shelf;

    /** All that are cleared, with the papers that hold on a day or later; two statements, whatever their number. */
    public List<VolunteerRow> cleared(LocalDate day) {
        OrganizationVault.Box box = shelf.box();
        Map<UUID, List<VolunteerRow.Paper>> papers = new HashMap<>();
        shelf.papersSince(day).forEach(row -> papers.computeIfAbsent((UUID) row[0], id -> new ArrayList<>(PaperKind.values().length))
            .add(new VolunteerRow.Paper((PaperKind) row[1], (LocalDate) row[2], (LocalDate) row[3])));
        return shelf.in(VolunteerState.CLEARED).stream().map(row -> new VolunteerRow(new VolunteerId((UUID) row[0]), row[1] == null ? null : new MemberId((UUID) row[1]), VolunteerState.CLEARED,
            Volunteer.profile(box, (UUID) row[0], new Confidential((byte[]) row[2])), (LocalDate) row[3], papers.getOrDefault((UUID) row[0], List.of()), (Long) row[4])).toList();
    }

    /** All of the organization. */
    public List<VolunteerRow> all() {
        OrganizationVault.Box box = shelf.box();
        Map<VolunteerId, List<VolunteerPaper>> papers = shelf.papers().stream().collect(Collectors.groupingBy(VolunteerPaper::volunteer));
        return shelf.all().stream().map(one -> shelf.row(one, papers.getOrDefault(one.id(), List.of()), box)).toList();
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
