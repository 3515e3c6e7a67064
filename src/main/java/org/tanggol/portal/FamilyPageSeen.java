package org.tanggol.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Organization;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.people.FamilyMember;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.people.Person;
import org.tanggol.people.PersonId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A family's page as staff look at it, so that nobody is told by telephone what the page does not say; read by the same class, with what this relative may see. */
@ApplicationScoped
@Transactional
public class FamilyPageSeen {

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    NewsReading reading;

    @Inject
    Vault vault;

    @Inject
    AuditLog audit;

    /** @param name of the relative @param language BCP 47 tag of the relative's language, or null */
    public record Seen(News news, String name, String language) { }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.WRITE_PEOPLE)
    public Seen as(CaseFileId file, FamilyMemberId relative) {
        FileAdmission by = access.toRead(file);
        List<Object[]> rows = em.createQuery("select m.name.bytes, m.language, p.id, p.name.bytes from FamilyMember m join Person p on p.file = m.file where m.id = :relative and m.file = :file", Object[].class)
            .setParameter("relative", relative).setParameter("file", file).setMaxResults(1).getResultList();
        if (rows.isEmpty()) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        Object[] row = rows.get(0);
        String name = vault.open(by, FamilyMember.cell(file, relative, "name_p2"), new Confidential((byte[]) row[0]));
        audit.record(AuditAction.FAMILY_PAGE_SEEN, file, relative.value());
        Organization house = em.find(Organization.class, caller.organization());
        Subject subject = new Subject(house.id(), file, relative, (PersonId) row[2], row[3] == null ? null : new Confidential((byte[]) row[3]), house.name(), house.zone(), house.hotlinePhone(), house.isDemo(), null, 0);
        return new Seen(reading.of(subject), name, (String) row[1]);
    }
}
