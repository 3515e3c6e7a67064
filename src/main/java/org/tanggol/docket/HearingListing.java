package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/** Hearings of all files page by page: by day and then by id, what is to be set last; or what changed last first. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)       // one statement that opens no confidential text: beginning and ending would be three more round trips
public class HearingListing {

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    /** @param after where the page before ended, or null */
    @Requires(Permission.READ_DOCKET)
    public List<HearingRow> page(HearingFilter filter, HearingOrder order, HearingPosition after, int limit) {
        CaseScope scope = access.scope();
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, scope, values) + after(order, after, values);
        TypedQuery<Object[]> query = em.createQuery("select p.kind, " + HearingColumns.OF_H + HearingColumns.DISPUTED + " from Hearing h join Proceeding p on p.id = h.proceeding where "
            + where + " order by " + (order == HearingOrder.DAY ? "h.dayOrder, h.id.value"
            : "h.updatedAt desc, h.id.value desc"), Object[].class);
        values.forEach(query::setParameter);
        return scope.bind(query).setMaxResults(limit).getResultStream().map(HearingColumns::row).toList();
    }

    /** How many the filter lets through. */
    @Requires(Permission.READ_DOCKET)
    public long count(HearingFilter filter) {
        CaseScope scope = access.scope();
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Long> query = em.createQuery("select count(h.id.value) from Hearing h where " + where(filter, scope, values), Long.class);
        values.forEach(query::setParameter);
        return scope.bind(query).getSingleResult();
    }

    private static String where(HearingFilter filter, CaseScope scope, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(scope.on("h.file"));
        and(where, values, " and h.dayOrder >= :from and h.time.day is not null", "from", filter.from());
        and(where, values, " and h.dayOrder <= :to and h.time.day is not null", "to", filter.to());
        and(where, values, " and h.updatedAt >= :since", "since", filter.updatedSince());
        and(where, values, " and h.file = :file", "file", filter.file());
        and(where, values, " and h.status in :status", "status", filter.status().isEmpty() ? null : filter.status());
        return where.toString();
    }

    private static void and(StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    private static String after(HearingOrder order, HearingPosition after, Map<String, Object> values) {
        if (after == null) {
            return "";
        }
        values.put("lastId", after.id().value());
        if (order == HearingOrder.CHANGED_LAST) {
            values.put("lastChanged", after.changed());
            return " and (h.updatedAt < :lastChanged or (h.updatedAt = :lastChanged and h.id.value < :lastId))";
        }
        if (after.day() == null) {
            return " and h.time.day is null and h.id.value > :lastId";
        }
        values.put("lastDay", after.day());
        // the first condition is implied by the second; it tells the database where on the index to begin
        return " and h.dayOrder >= :lastDay and (h.dayOrder > :lastDay or (h.dayOrder = :lastDay and h.id.value > :lastId))";
    }
}
