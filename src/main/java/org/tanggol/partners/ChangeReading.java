package org.tanggol.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Open;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.ChangeEvent;
import org.tanggol.audit.ChangeObject;
import org.tanggol.audit.ChangeType;

/**
 * The feed of changes, in one order for everybody. Changes are stored without a number and numbered when somebody reads,
 * one reader after the other: a number is given to committed changes only and is above all numbers given before. So a
 * transaction that began early and commits late is not behind the place a reader has reached.
 */
@ApplicationScoped
@Transactional
public class ChangeReading {

    private static final int NUMBERED_AT_ONCE = 2_000;

    /** Entity of an object and where its version is; the version of a case is that of its person, which every change of the case moves. */
    private static final Map<ChangeObject, String> VERSIONS = new EnumMap<>(Map.of(
        ChangeObject.TRIGGER, "select o.id.value, o.version from RecordedTrigger o where o.id.value in :ids",
        ChangeObject.BOND, "select o.id.value, o.version from Bond o where o.id.value in :ids",
        ChangeObject.DEADLINE, "select o.id.value, o.version from Deadline o where o.id.value in :ids",
        ChangeObject.CASE, "select o.file.value, o.version from Person o where o.file.value in :ids",
        ChangeObject.HEARING, "select o.id.value, o.version from Hearing o where o.id.value in :ids",
        ChangeObject.STAY, "select o.id.value, o.version from Stay o where o.id.value in :ids",
        ChangeObject.PROCEEDING, "select o.id.value, o.version from Proceeding o where o.id.value in :ids",
        ChangeObject.NOTE, "select o.id.value, o.version from Note o where o.id.value in :ids",
        ChangeObject.TASK, "select o.id.value, o.version from Task o where o.id.value in :ids"));

    /** Parts of a stay that an audit row names: a place, a look at a locator. */
    private static final List<String> PARTS_OF_STAYS = List.of(
        "select o.id.value, o.stay.id.value from Stint o where o.id.value in :ids",
        "select o.id.value, o.stay from LocatorCheck o where o.id.value in :ids");

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    /** @param after number of the last change that was read, 0 for none */
    @Requires(Permission.READ_DOCKET)
    public List<ChangeRow> after(long after, int limit) {
        number();
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("select e.seq, e.type, e.object, e.objectId, e.file, e.version, e.at from ChangeEvent e"
            + " where e.seq > :after and e.object in :objects and " + scope.on("e.file") + " order by e.seq", Object[].class))
            .setParameter("after", after).setParameter("objects", objects()).setMaxResults(limit).getResultList().stream().map(ChangeReading::row).toList();
    }

    /** How many there are after a number. */
    @Requires(Permission.READ_DOCKET)
    public long count(long after) {
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("select count(e.id) from ChangeEvent e where e.seq > :after and e.object in :objects and " + scope.on("e.file"), Long.class))
            .setParameter("after", after).setParameter("objects", objects()).getSingleResult();
    }

    /** Number of the last change there is now; what is committed later is above it. */
    @Open("a number, and nothing of what changed")
    public long end() {
        number();
        while (isUnnumbered()) {
            number();
        }
        return em.createQuery("select coalesce(max(e.seq), 0) from ChangeEvent e", Long.class).getSingleResult();
    }

    private Set<ChangeObject> objects() {
        Set<ChangeObject> objects = objects(caller.standing().permissions());
        return caller.standing().isGuest() ? objects.stream().filter(object -> object != ChangeObject.NOTE && object != ChangeObject.TASK && object != ChangeObject.BOND).collect(Collectors.toSet()) : objects;
    }

    /** What is told to whoever may do this. Who may read hearings only is told of nothing else. */
    public static Set<ChangeObject> objects(Set<Permission> permissions) {
        return permissions.contains(Permission.READ_NOTES) ? EnumSet.allOf(ChangeObject.class)
            : EnumSet.of(ChangeObject.HEARING, ChangeObject.PROCEEDING, ChangeObject.TRIGGER, ChangeObject.DEADLINE);
    }

    private boolean isUnnumbered() {
        return !em.createQuery("select e.id from ChangeEvent e where e.seq is null", UUID.class).setMaxResults(1).getResultList().isEmpty();
    }

    private static ChangeRow row(Object[] r) {
        return new ChangeRow((Long) r[0], (ChangeType) r[1], (ChangeObject) r[2], (UUID) r[3], (CaseFileId) r[4], (Long) r[5], (Instant) r[6]);
    }

    private void number() {
        if (!isUnnumbered()) {
            return;
        }
        byte[] organization = bytes(caller.organization().value());
        long last = hold(organization);
        List<ChangeEvent> fresh = em.createQuery("select e from ChangeEvent e where e.seq is null order by e.at, e.id", ChangeEvent.class)
            .setMaxResults(NUMBERED_AT_ONCE).getResultList();
        Map<UUID, UUID> stays = stays(fresh);
        Map<ChangeObject, Map<UUID, Long>> versions = versions(fresh, stays);
        for (ChangeEvent event : fresh) {
            UUID whole = stays.getOrDefault(event.objectId(), event.objectId());
            event.number(++last, whole, versions.get(event.object()).get(whole));
        }
        em.flush();
        em.createNativeQuery("update change_place set last_seq = ? where org_id = ?").setParameter(1, last).setParameter(2, organization).executeUpdate();
    }

    /**
     * Takes the place of the feed, so that one reader numbers after the other, and says the last number given. A row of its own: everybody who writes
     * holds a share of the organization's row to the end, and a reader would wait for the slowest of them. Native, so it names the organization itself.
     */
    private long hold(byte[] organization) {
        List<?> place = place(organization);
        if (place.isEmpty()) {
            em.createNativeQuery("insert ignore into change_place (org_id, last_seq) values (?, 0)").setParameter(1, organization).executeUpdate();
            place = place(organization);
        }
        return ((Number) place.get(0)).longValue();
    }

    private List<?> place(byte[] organization) {
        return em.createNativeQuery("select last_seq from change_place where org_id = ? for update").setParameter(1, organization).getResultList();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private Map<UUID, UUID> stays(List<ChangeEvent> events) {
        Set<UUID> ids = new HashSet<>();
        events.stream().filter(event -> event.object() == ChangeObject.STAY).forEach(event -> ids.add(event.objectId()));
        Map<UUID, UUID> stays = new HashMap<>();
        if (!ids.isEmpty()) {
            PARTS_OF_STAYS.forEach(query -> em.createQuery(query, Object[].class).setParameter("ids", ids).setMaxResults(ids.size()).getResultList()
                .forEach(row -> stays.put((UUID) row[0], (UUID) row[1])));
        }
        return stays;
    }

    private Map<ChangeObject, Map<UUID, Long>> versions(List<ChangeEvent> events, Map<UUID, UUID> stays) {
        Map<ChangeObject, Set<UUID>> ids = new EnumMap<>(ChangeObject.class);
        events.forEach(event -> ids.computeIfAbsent(event.object(), object -> new HashSet<>()).add(stays.getOrDefault(event.objectId(), event.objectId())));
        Map<ChangeObject, Map<UUID, Long>> versions = new EnumMap<>(ChangeObject.class);
        ids.forEach((object, of) -> {
            Map<UUID, Long> found = new HashMap<>();
            em.createQuery(VERSIONS.get(object), Object[].class).setParameter("ids", of).setMaxResults(of.size()).getResultList()
                .forEach(row -> found.put((UUID) row[0], (Long) row[1]));
            versions.put(object, found);
        });
        return versions;
    }
}
