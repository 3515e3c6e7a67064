package org.tanggol.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.Superseded;

/**
 * Who may see or change which case file: the one place where this is decided. Asked on every request and every postback. It follows
 * from the roles ({@link Reach}), from the team of the file today, and from an emergency that has been declared for it; for somebody of
 * another organization from what is shared with it. Within one request the database is asked once.
 */
@ApplicationScoped
public class CaseAccess {

    private static final int STEPS = 20;     // a file that was joined may be joined again with a third
    private static final int MOST = 20_000;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AccessDenied> denied;

    @PersistenceContext
    EntityManager em;

    /** @throws RuleViolation NOT_FOUND: "not yours" looks exactly like "does not exist"; NOT_ON_TEAM to who may see a summary */
    public FileAdmission toRead(CaseFileId file) {
        return admit(file, Level.FULL);
    }

    /** @throws RuleViolation NOT_FOUND to who may not see the file, NOT_ON_TEAM to who may see a summary only */
    public FileAdmission toEdit(CaseFileId file) {
        return toRead(file);    // the permission of the use case has been checked by @Requires
    }

    /** Leave to see {@link Level#SUMMARY} of a file. @throws RuleViolation NOT_FOUND */
    public FileAdmission toSummarize(CaseFileId file) {
        return admit(file, Level.SUMMARY);
    }

    /** The same decision as a condition, for lists, counts, search, export, calendars and jobs: files that may be read. */
    public CaseScope scope() {
        return scope(Level.FULL);
    }

    /** As {@link #scope}, with the files of which a summary may be seen: lists of people, names, the calendar. */
    public CaseScope summaries() {
        return scope(Level.SUMMARY);
    }

    /**
     * As {@link #scope}, with the files of which the caller may learn that they are there. Nothing read under it may be shown: it is for
     * comparing in memory and for the one answer that there is, or is not, such a file.
     */
    public CaseScope existing() {
        return scope(Level.EXISTS);
    }

    private CaseScope scope(Level least) {
        caller.require(Permission.READ_PEOPLE);
        Holding holding = holding();
        return new CaseScope(caller.organization(), holding.atLeast(least), holding.atLeast(Level.FULL));
    }

    /** How much of a file the caller may see, if there is such a file. */
    public Level level(CaseFileId file) {
        return caller.may(Permission.READ_PEOPLE) ? holding().of(file) : Level.NOTHING;
    }

    /**
     * A row of this file has been read under the scope, which is the same decision: the rest of the request need not ask
     * the database again.
     */
    public void met(CaseScope scope, CaseFileId file) {
        if (scope.organization().equals(caller.organization()) && scope.covers(file)) {
            caller.met(file);
        }
    }

    /** Leave for the file that is being made in this transaction; it belongs to the maker's organization, and to the maker until the end of the request. */
    public FileAdmission toFound(CaseFileId file) {
        holding().founded(file);
        return new FileAdmission(file, caller.organization());
    }

    /**
     * Leave to a file in an emergency, for who declares one in this transaction and writes it down.
     *
     * @throws RuleViolation NOT_PERMITTED, NOT_FOUND
     */
    public FileAdmission inEmergency(CaseFileId file) {
        caller.require(Permission.BREAK_GLASS);
        requireThere(file);
        caller.hold(null);      // read again, with what is being written
        return new FileAdmission(file, caller.organization());
    }

    /** Leave for an administrator to put somebody on the team of a file; it opens nothing. @throws RuleViolation NOT_PERMITTED, NOT_FOUND */
    public FileAdmission toAssign(CaseFileId file) {
        caller.require(Permission.ADMINISTER_ORGANIZATION);
        requireThere(file);
        return new FileAdmission(file, caller.organization());
    }

    /**
     * Leave to what was written for company on the way, of these files and nothing else of them: for who fills requests, and for a volunteer who was asked. Whether they were
     * is looked at by the use case, which opens no other table with it.
     *
     * @throws RuleViolation NOT_PERMITTED
     */
    public CaseScope toCompany(Set<CaseFileId> files) {
        if (!caller.may(Permission.FILL_REQUESTS)) {
            caller.require(Permission.ACCOMPANY);
        }
        return new CaseScope(caller.organization(), files, Set.of());
    }

    /**
     * Leave for the page of a relative, whom the door of families has let in with the code of this file. How much of it is shown the person has decided, and whoever reads
     * has to ask for that.
     *
     * @throws RuleViolation NOT_PERMITTED to a member, NOT_FOUND
     */
    public FileAdmission toTellFamily(CaseFileId file) {
        if (!caller.member().value().equals(Tenant.NOBODY) || !caller.standing().permissions().isEmpty()) {
            throw new RuleViolation(Rule.NOT_PERMITTED);
        }
        if (!isThere(file)) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        return new FileAdmission(file, caller.organization());
    }

    /**
     * The file with this number in the caller's organization; whether the caller may see it is not decided here.
     *
     * @param field named by the refusal
     * @throws RuleViolation CASE_NUMBER_UNKNOWN
     */
    public CaseFileId numbered(String number, String field) {
        return em.createQuery("select f.id from CaseFile f where f.number = :number", CaseFileId.class).setParameter("number", number).setMaxResults(1)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.CASE_NUMBER_UNKNOWN, field));
    }

    /**
     * Changes as soon as the caller may see or do more or less than now: a page with a list asks whether it is still the same.
     *
     * @return SHA-256 as hex; ids cannot be read out of it
     */
    public String fingerprint() {
        String all = caller.organization() + " " + new TreeSet<>(caller.standing().permissions()) + " " + holding().described();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether only an emergency lets the caller to this file. */
    public boolean isEmergency(CaseFileId file) {
        return holding().emergencies().contains(file);
    }

    /** Somebody has joined or left a team in this request: what the caller holds is read again. */
    public void teamsChanged() {
        caller.hold(null);
    }

    private FileAdmission admit(CaseFileId file, Level needed) {
        caller.require(Permission.READ_PEOPLE);
        Level level = holding().of(file);
        if (!level.isAtLeast(Level.SUMMARY)) {
            throw absent(file);
        }
        requireThere(file);
        if (!level.isAtLeast(needed)) {
            throw onlySummary(file);
        }
        return new FileAdmission(file, caller.organization());
    }

    private void requireThere(CaseFileId file) {
        if (!caller.hasMet(file)) {
            if (!isThere(file)) {
                throw absent(file);
            }
            caller.met(file);
        }
    }

    private boolean isThere(CaseFileId file) {
        // a query, not find: the tenant filter applies to queries in every version of the provider
        return !em.createQuery("select f.id from CaseFile f where f.id = :file", CaseFileId.class)
            .setParameter("file", file).setMaxResults(1).getResultList().isEmpty();
    }

    /** The refusal for a file that is not there for the caller: where it went on after a merge, that a summary is all, or that there is no such thing. */
    public RuleViolation absent(CaseFileId file) {
        Holding holding = holding();
        if (holding.of(file) == Level.SUMMARY && isThere(file)) {
            return onlySummary(file);
        }
        CaseFileId into = file;
        for (int step = 0; step < STEPS; step++) {
            var next = em.createQuery("select f.mergedInto from FormerFile f where f.id = :file and f.mergedInto.value is not null", CaseFileId.class)
                .setParameter("file", into).setMaxResults(1).getResultList();
            if (next.isEmpty()) {
                break;
            }
            into = next.get(0);
        }
        boolean leads = !into.equals(file) && holding.of(into).isAtLeast(Level.SUMMARY);
        if (!leads) {
            denied.fire(new AccessDenied(caller.organization(), caller.member(), caller.standing().client(), file, null));
        }
        return leads ? new Superseded(file.value(), into.value()) : new RuleViolation(Rule.NOT_FOUND);
    }

    private OnlySummary onlySummary(CaseFileId file) {
        denied.fire(new AccessDenied(caller.organization(), caller.member(), caller.standing().client(), file, null));
        return new OnlySummary(file);
    }

    private Holding holding() {
        Holding holding = caller.holding();
        if (holding == null) {
            Standing who = caller.standing();
            holding = who.isGuest() ? shared(who) : who.elsewhere() == Level.FULL ? Holding.everything() : read(who);
            caller.hold(holding);
        }
        return holding;
    }

    /** Of a guest: what is shared with their organization today, by the calendar of the office whose cases they are, and nothing else. */
    private Holding shared(Standing guest) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), em.find(Organization.class, guest.organization()).zone());
        Set<CaseFileId> full = new HashSet<>();
        Set<CaseFileId> summary = new HashSet<>();
        em.createQuery("""
            select g.file, g.level from SharingGrant g
             where g.partner = :home and g.endedAt is null and (g.lastDay is null or g.lastDay >= :today)""", Object[].class)
            .setParameter("home", guest.home().value()).setParameter("today", today).setMaxResults(MOST).getResultList().forEach(row -> {
                switch (guest.client() != null ? (Level) row[1] : Reach.asGuest(guest.roles(), (Level) row[1])) {      // what a program may see its scopes say
                    case FULL -> full.add((CaseFileId) row[0]);
                    case SUMMARY -> summary.add((CaseFileId) row[0]);
                    default -> { }
                }
            });
        return new Holding(Level.NOTHING, full, summary, Set.of());
    }

    private Holding read(Standing who) {
        Instant now = clock.instant();
        Level onTeam = Reach.onTeam(who.roles());
        Set<CaseFileId> full = new HashSet<>();
        Set<CaseFileId> summary = new HashSet<>();
        Set<CaseFileId> emergencies = new HashSet<>();
        em.createQuery("""
            select false as emergency, a.file as file from Assignment a
             where a.member = :me and a.endedOn is null and (a.lastDay is null or a.lastDay >= :today)
            union all
            select true, e.file from EmergencyAccess e where e.member = :me and e.until > :now""", Object[].class)
            .setParameter("me", who.member().value()).setParameter("today", LocalDate.ofInstant(now, who.zone())).setParameter("now", now)
            .setMaxResults(MOST).getResultList().forEach(row -> {
                if ((Boolean) row[0]) {
                    if (who.permissions().contains(Permission.BREAK_GLASS)) {   // who has lost the role has lost what it opened
                        emergencies.add((CaseFileId) row[1]);
                    }
                } else if (onTeam == Level.FULL) {
                    full.add((CaseFileId) row[1]);
                } else if (onTeam == Level.SUMMARY) {
                    summary.add((CaseFileId) row[1]);
                }
            });
        emergencies.removeAll(full);
        full.addAll(emergencies);
        return new Holding(who.elsewhere(), full, summary, emergencies);
    }
}
