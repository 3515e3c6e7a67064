package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Role;

/**
 * Who must have a passkey: administrators, lawyers, bond approvers and operators of organizations with real people, where browsers make
 * passkeys for this place. A code can be fished by a page that looks like ours; a passkey cannot.
 */
@ApplicationScoped
class PasskeyDuty {

    private static final Set<Role> BOUND = EnumSet.of(Role.ORGANIZATION_ADMINISTRATOR, Role.LAWYER, Role.BOND_APPROVER, Role.OPERATOR);

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

    boolean isBound(Map<OrganizationId, Set<Role>> memberships) {
        return RelyingParty.configured().isPossible() && memberships.values().stream().flatMap(Collection::stream).anyMatch(BOUND::contains)
            && reading.needsSecondFactor(memberships.keySet());
    }

    boolean has(MemberId member) {
        return em.createQuery("select count(p) from Passkey p where p.member = :member", Long.class).setParameter("member", member.value()).getSingleResult() > 0;
    }
}
