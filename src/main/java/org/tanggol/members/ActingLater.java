package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Role;
import org.tanggol.access.Standing;

/** For jobs: who somebody stands for when the work is done, not when it was asked for. */
@ApplicationScoped
@Transactional
public class ActingLater {

    @Inject
    MemberReading members;

    @Inject
    ClientDirectory clients;

    /**
     * @param client the program that asked, or null
     * @return empty when the asker has left, has been shut out, or the program's access has been withdrawn
     */
    @Open("a job acts with the permissions its asker has when it runs")
    public Optional<Standing> standing(OrganizationId organization, MemberId member, String client) {
        if (client != null) {
            return clients.standing(client, EnumSet.allOf(Scope.class), null).filter(standing -> standing.organization().equals(organization));
        }
        Member asker = members.find(member);
        if (asker == null || asker.state() != MemberState.ACTIVE) {
            return Optional.empty();
        }
        Set<Role> roles = members.memberships(member).get(organization);
        return roles == null ? Optional.empty() : Optional.of(members.standing(asker, organization, roles));
    }
}
