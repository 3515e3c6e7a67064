package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;

/**
 * An organization and its members, so that no page and no list has to ask for them row by row. Kept in memory for five
 * seconds at most; what an administrator changes on this server is seen at once.
 */
@ApplicationScoped
public class Directory {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    MemberReading reading;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private record Page(Instant read, OrganizationRow organization, Map<MemberId, Colleague> colleagues) { }

    private record Guest(OrganizationId host, MemberId member) { }

    private final Map<OrganizationId, Page> pages = new ConcurrentHashMap<>();
    private final Map<Guest, String> guests = new ConcurrentHashMap<>();

    /** The caller's organization. */
    public OrganizationRow organization() {
        return page(caller.organization()).organization();
    }

    /** Everybody of the caller's organization, in order of names; to a guest nobody: they are told who works on what they see, and not who works there. */
    public List<Colleague> colleagues() {
        return caller.standing().isGuest() ? List.of() : page(caller.organization()).colleagues().values().stream().sorted(Comparator.comparing(Colleague::name)).toList();
    }

    /** Active lawyers of the caller's organization. */
    public List<Colleague> lawyers() {
        return colleagues().stream().filter(colleague -> colleague.isActive() && colleague.isLawyer()).toList();
    }

    /** A colleague of the caller's organization, or null. */
    public Colleague colleague(MemberId id) {
        return id == null ? null : page(caller.organization()).colleagues().get(id);
    }

    /** The name, or an empty text when the member is none of the caller's organization. */
    public String name(MemberId id) {
        Colleague colleague = colleague(id);
        return colleague == null ? "" : colleague.name();
    }

    /**
     * Who did something here, with their organization behind the name when it is another one; empty when they have left.
     *
     * @param id of somebody that a record of the caller's organization names; null for nobody
     */
    public String actor(MemberId id) {
        if (id == null) {
            return "";
        }
        Colleague colleague = colleague(id);
        return colleague != null ? colleague.name() : guests.computeIfAbsent(new Guest(caller.organization(), id), key -> reading.guest(key.host(), key.member()));
    }

    /** The caller, of another organization where the caller is a guest. */
    public Colleague self() {
        return page(caller.standing().home()).colleagues().get(caller.member());
    }

    /** Colleagues in the order of the ids; unknown ones are left out. */
    public List<Colleague> colleagues(Collection<MemberId> ids) {
        return ids.stream().map(this::colleague).filter(colleague -> colleague != null).toList();
    }

    private Page page(OrganizationId organization) {
        Page page = pages.get(organization);
        Instant now = clock.instant();
        if (page == null || page.read().plus(FRESH).isBefore(now)) {
            page = new Page(now, reading.organization(organization), reading.colleagues(organization));
            pages.put(organization, page);
            guests.clear();
        }
        return page;
    }

    void forget() {
        pages.clear();
    }
}
