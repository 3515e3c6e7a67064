package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/** What the caller has been told in this organization, of cases they may still see; and what was put before them as an administrator. */
@ApplicationScoped
@Transactional
public class InboxQueries {

    /** How many rows a page has. */
    public static final int PAGE = 40;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    /** The newest first. @param shown how many; one more is read, so that the page knows whether there are more */
    @Requires(Permission.OWN_ACCOUNT)
    public List<NoticeRow> rows(int shown) {
        CaseScope scope = scope();
        return bind(scope, em.createQuery("select n.id, n.kind, n.daysBefore, n.topic, n.topicId, n.file, f.number, n.madeAt, n.seenAt, n.asks, n.acknowledgedAt, w.acknowledgedAt from Notice n"
            + " join CaseFile f on f.id = n.file left join NoticeNews w on w.id = n.news where " + mine(scope) + " order by n.madeAt desc, n.id.value desc", Object[].class))
            .setMaxResults(shown + 1).getResultList().stream().map(r -> new NoticeRow((NoticeId) r[0], (NoticeKind) r[1], (Integer) r[2], (Topic) r[3], (UUID) r[4], (CaseFileId) r[5], (String) r[6], (Instant) r[7],
                scope != null && scope.covers((CaseFileId) r[5]), r[8] == null, (Boolean) r[9] && r[10] == null && r[11] == null, (Instant) (r[10] == null ? r[11] : r[10]))).toList();
    }

    /** How many the caller has not seen. */
    @Requires(Permission.OWN_ACCOUNT)
    public long unseen() {
        CaseScope scope = scope();
        return bind(scope, em.createQuery("select count(n) from Notice n where n.seenAt is null and " + mine(scope), Long.class)).getSingleResult();
    }

    /** Null for who sees no case at all. */
    private CaseScope scope() {
        return caller.may(Permission.READ_PEOPLE) && caller.may(Permission.READ_DOCKET) ? access.summaries() : null;
    }

    /** What was put before administrators as such names no more than the case's number. */
    static String mine(CaseScope scope) {
        return "n.member = :me and n.missed = false and (n.kind = org.tanggol.notices.NoticeKind.OFFICE or " + (scope == null ? "1 = 0" : scope.on("n.file")) + ")";
    }

    private <T> TypedQuery<T> bind(CaseScope scope, TypedQuery<T> query) {
        query.setParameter("me", caller.member().value());
        return scope == null ? query : scope.bind(query);
    }
}
