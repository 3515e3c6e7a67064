package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Reach;
import org.tanggol.access.Role;
import org.tanggol.access.Standing;
import org.tanggol.confidential.StaffVault;

/** Reads members; used before a caller is known, hence no permission here and nothing of cases. */
@ApplicationScoped
class MemberReading {

    private static final int MOST = 5_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    StaffVault vault;

    @Inject
    Hosts hosts;

    OrganizationRow organization(OrganizationId id) {
        return OrganizationRow.of(em.find(Organization.class, id));
    }

    /** All members of an organization in one query. */
    Map<MemberId, Colleague> colleagues(OrganizationId organization) {
        Map<MemberId, Set<Role>> roles = new HashMap<>();
        Map<MemberId, Member> members = new HashMap<>();
        List<Object[]> rows = em.createQuery("""
            select m, s.role from Membership s join Member m on m.id.value = s.member
            where s.organization = :organization order by m.id.value, s.role""", Object[].class)
            .setParameter("organization", organization.value()).setMaxResults(MOST).getResultList();
        for (Object[] row : rows) {
            Member member = (Member) row[0];
            members.put(member.id(), member);
            roles.computeIfAbsent(member.id(), id -> EnumSet.noneOf(Role.class)).add((Role) row[1]);
        }
        Map<MemberId, Colleague> colleagues = new HashMap<>();
        members.forEach((id, member) -> colleagues.put(id, new Colleague(id, name(member), email(member), member.state(), Set.copyOf(roles.get(id)), member.version())));
        return Map.copyOf(colleagues);
    }

    String name(Member member) {
        return vault.open("member", "name_p2", member.id().value(), member.name());
    }

    String email(Member member) {
        return vault.open("member", "email_p2", member.id().value(), member.email());
    }

    Member find(MemberId id) {
        return em.find(Member.class, id);
    }

    Member byEmail(String normalized) {
        return em.createQuery("select m from Member m where m.emailIndex = :index", Member.class).setParameter("index", vault.signInIndex(normalized))
            .setMaxResults(1).getResultList().stream().findFirst().orElse(null);
    }

    /** What a member stands for in one of their organizations. */
    Standing standing(Member member, OrganizationId organization, Set<Role> roles) {
        if (member.isTravelling()) {
            return new Standing(member.id(), organization, null, Set.of(), Set.of(Permission.OWN_ACCOUNT), member.language(), member.zone(), Level.NOTHING);
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> permissions.addAll(role.permissions()));
        Level allowed = em.find(Organization.class, organization).unassigned();
        return new Standing(member.id(), organization, null, roles, permissions, member.language(), member.zone(), Reach.elsewhere(roles, allowed));
    }

    /** Name and organization of somebody of another organization that the host has shared a case with; empty for anybody else. */
    String guest(OrganizationId host, MemberId id) {
        Member member = find(id);
        return member == null ? "" : memberships(id).keySet().stream().filter(home -> hosts.haveMet(host, home)).findFirst()
            .map(home -> name(member) + " (" + organization(home).name() + ")").orElse("");
    }

    /** Organizations of a member with the roles there, the oldest first. */
    Map<OrganizationId, Set<Role>> memberships(MemberId member) {
        Map<OrganizationId, Set<Role>> found = new java.util.LinkedHashMap<>();
        List<Object[]> rows = em.createQuery("""
            select s.organization, s.role from Membership s where s.member = :member order by s.grantedAt, s.organization, s.role""", Object[].class)
            .setParameter("member", member.value()).setMaxResults(500).getResultList();
        for (Object[] row : rows) {
            found.computeIfAbsent(new OrganizationId((UUID) row[0]), id -> EnumSet.noneOf(Role.class)).add((Role) row[1]);
        }
        return found;
    }

    /** Whether a password alone is not enough: everywhere but where everything is fictional. */
    boolean needsSecondFactor(Set<OrganizationId> organizations) {
        return em.createQuery("select count(o) from Organization o where o.id.value in :organizations and o.demo = false", Long.class)
            .setParameter("organizations", organizations.stream().map(OrganizationId::value).toList()).getSingleResult() > 0;
    }
}
