package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.List;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseNumbers;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.BlindIndex;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** People and their files on the shelf. */
@ApplicationScoped
public class People {

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    BlindIndex blindIndex;

    /** @throws RuleViolation NOT_FOUND */
    public CaseFile file(CaseFileId id) {
        return only(em.createQuery("select f from CaseFile f where f.id = :id", CaseFile.class).setParameter("id", id).setMaxResults(1).getResultList());
    }

    /** The person a file is about. */
    public Person personOf(CaseFileId file) {
        return only(em.createQuery("select p from Person p where p.file = :file", Person.class).setParameter("file", file).setMaxResults(1).getResultList());
    }

    /** Stores something new. */
    public void add(Object entity) {
        em.persist(entity);
    }

    /**
     * Takes the row of the organization's case numbers, so that two transactions cannot give out the same case number or
     * A-number. The database reads with READ COMMITTED: what the other one stored is seen after the wait.
     */
    public CaseNumbers lock(OrganizationId id) {
        return em.find(CaseNumbers.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The number the organization's next case file will have, as the database says now. */
    public int nextNumber(OrganizationId id) {
        return em.createQuery("select n.next from CaseNumbers n where n.organization = :id", Integer.class).setParameter("id", id.value()).getSingleResult();
    }

    /** The zone of the organization's office. */
    ZoneId zoneOf(OrganizationId id) {
        return em.find(Organization.class, id).zone();
    }

    /**
     * The file that holds an A-number, if any, also as one that a merge left among other numbers: candidates by blind index,
     * confirmed after opening.
     *
     * @param by covers the organization's files
     */
    public CaseFileId fileWith(Admitted by, ANumber number) {
        byte[] index = blindIndex.of(by.organization(), BlindIndex.Of.A_NUMBER, number.digits());
        List<Object[]> candidates = em.createQuery("""
            select i.id, i.file, i.value.bytes from Identifier i
            where i.type in (org.tanggol.people.IdentifierType.A_NUMBER, org.tanggol.people.IdentifierType.OTHER) and i.valueIndex = :index order by i.id""", Object[].class)
            .setParameter("index", index).setMaxResults(200).getResultList();
        for (Object[] row : candidates) {
            CaseFileId file = (CaseFileId) row[1];
            var cell = Identifier.cell(file, (IdentifierId) row[0], "value_p2");
            String opened = vault.openForIndex(by.organization(), List.of(new org.tanggol.confidential.Closed(cell, new Confidential((byte[]) row[2])))).get(0);
            if (ANumber.looksLikeOne(opened) && number.equals(ANumber.of(opened))) {
                return file;
            }
        }
        return null;
    }

    private static <T> T only(List<T> rows) {
        if (rows.isEmpty()) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        return rows.get(0);
    }
}
