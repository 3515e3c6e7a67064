package org.tanggol.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.StaffVault;

/** The review list. */
@ApplicationScoped
@Transactional
public class ReviewQueries {

    private static final String PLACE = ".id, %1$s.name, %1$s.code, %1$s.street, %1$s.city, %1$s.state, %1$s.zip, %1$s.phone";

    @PersistenceContext
    EntityManager em;

    @Inject
    StaffVault staff;

    /**
     * Questions of one kind, or of all; those still open, or those decided, newest decision first.
     *
     * @param kind null for all
     * @param after the last one seen of the open ones, or null for the first page
     */
    @Requires(Permission.READ_REFERENCE)
    public List<ReviewRow> page(ReviewKind kind, boolean open, ReviewItemId after, int limit) {
        String where = " where i.decision " + (open ? "= OPEN" : "<> OPEN") + (kind == null ? "" : " and i.kind = :kind")
            + (after == null ? "" : " and i.id.value > :after");
        return rows(where + (open ? " order by i.id.value" : " order by i.decidedAt desc, i.id.value"), kind, after, null, limit);
    }

    /** One question, open or decided. */
    @Requires(Permission.READ_REFERENCE)
    public Optional<ReviewRow> one(ReviewItemId id) {
        return rows(" where i.id.value = :after order by i.id.value", null, id, null, 1).stream().findFirst();
    }

    /** Open questions about a facility. */
    @Requires(Permission.READ_REFERENCE)
    public List<ReviewRow> about(FacilityId facility, int limit) {
        return rows(" where i.decision = OPEN and (i.facility = :facility or i.other = :facility) order by i.id.value", null, null, facility, limit);
    }

    /** How many are open, by kind. */
    @Requires(Permission.READ_REFERENCE)
    public Map<ReviewKind, Long> open() {
        Map<ReviewKind, Long> open = new EnumMap<>(ReviewKind.class);
        for (Object[] row : em.createQuery("select i.kind, count(i.id.value) from ReviewItem i where i.decision = OPEN group by i.kind order by i.kind", Object[].class)
            .setMaxResults(100).getResultList()) {
            open.put((ReviewKind) row[0], (Long) row[1]);
        }
        return open;
    }

    private List<ReviewRow> rows(String rest, ReviewKind kind, ReviewItemId after, FacilityId facility, int limit) {
        TypedQuery<Object[]> query = em.createQuery("select i, s.title, f" + PLACE.formatted("f") + ", g" + PLACE.formatted("g") + """
            \sfrom ReviewItem i left join ReferenceSource s on s.code = i.source left join Facility f on f.id = i.facility
            left join Facility g on g.id = i.other""" + rest, Object[].class);
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        if (after != null) {
            query.setParameter("after", after.value());
        }
        if (facility != null) {
            query.setParameter("facility", facility);
        }
        return query.setMaxResults(limit).getResultList().stream().map(this::row).toList();
    }

    private ReviewRow row(Object[] row) {
        ReviewItem item = (ReviewItem) row[0];
        List<String> reasons = item.reasons() == null ? List.of() : List.of(item.reasons().split(","));
        List<ReviewDecision> answers = Arrays.stream(ReviewDecision.values()).filter(how -> how != ReviewDecision.OPEN && item.allows(how))
            .filter(how -> how != ReviewDecision.MERGED || item.kind() != ReviewKind.NO_CODE || item.other() != null).toList();
        MemberId by = item.decidedBy();
        Instant at = item.decidedAt();
        return new ReviewRow(item.id(), item.version(), item.kind(), place(row, 2), row[10] == null ? null : place(row, 10), item.stated(),
            item.proposed(), reasons, item.score(), (String) row[1], item.sourceLine(), item.decision(), answers, item.decidedValue(), by, at,
            staff.open("review_item", "note_p2", item.id().value(), item.note()));
    }

    private static ReviewRow.Place place(Object[] row, int at) {
        return new ReviewRow.Place((FacilityId) row[at], (String) row[at + 1], (String) row[at + 2],
            new PostalAddress((String) row[at + 3], (String) row[at + 4], (String) row[at + 5], (String) row[at + 6]).line(), (String) row[at + 7]);
    }
}
