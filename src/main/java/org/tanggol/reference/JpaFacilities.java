package org.tanggol.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

@ApplicationScoped
class JpaFacilities implements Facilities {

    @PersistenceContext
    EntityManager em;

    @Override
    public Facility get(FacilityId id) {
        Facility facility = em.find(Facility.class, id);
        if (facility == null) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        return facility;
    }

    @Override
    public void add(Facility facility) {
        em.persist(facility);
    }

    @Override
    public boolean hasOffice(String code) {
        return em.find(FieldOffice.class, code) != null;
    }

    @Override
    public Optional<Operator> operatorNamed(String name) {
        return em.createQuery("select o from Operator o where o.name = :name order by o.id.value", Operator.class)
            .setParameter("name", name).setMaxResults(1).getResultList().stream().findFirst();
    }

    @Override
    public Operator add(Operator operator) {
        em.persist(operator);
        return operator;
    }

    @Override
    public Optional<FacilityId> coded(FacilityCode code) {
        return em.createQuery("select f.id from Facility f join f.codes c where c.code = :code order by f.id.value", FacilityId.class)
            .setParameter("code", code.code()).setMaxResults(1).getResultList().stream().findFirst();
    }

    @Override
    public String countyAt(String zip) {
        return em.createQuery("select f.county from Facility f where f.zip = :zip and f.county is not null order by f.listed desc, f.id.value", String.class)
            .setParameter("zip", zip).setMaxResults(1).getResultList().stream().findFirst().orElse(null);
    }

    @Override
    public void handOverCodes(Facility merged, Facility survivor) {
        List<FacilityCode> codes = merged.giveUpCodes();
        em.flush();     // the rows must be gone before the same codes come back: a code is unique
        codes.forEach(survivor::alsoCoded);
    }

    @Override
    public void note(ReferenceChange change) {
        em.persist(change);
    }

    @Override
    public ReviewItem question(ReviewItemId id) {
        ReviewItem item = em.find(ReviewItem.class, id);
        if (item == null) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        return item;
    }

    @Override
    public void raise(ReviewItem item) {
        boolean known = !em.createQuery("select i.id from ReviewItem i where i.raisedKey = :key order by i.id.value", ReviewItemId.class)
            .setParameter("key", item.raisedKey()).setMaxResults(1).getResultList().isEmpty();
        if (!known) {
            em.persist(item);
        }
    }

    @Override
    public List<ReviewItem> openAbout(FacilityId id) {
        return em.createQuery("select i from ReviewItem i where i.decision = OPEN and (i.facility = :id or i.other = :id) order by i.id.value",
            ReviewItem.class).setParameter("id", id).setMaxResults(200).getResultList();
    }
}
