package org.tanggol.familynews;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Open;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.Vault;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.FamilySight;
import org.tanggol.notices.Outcome;
import org.tanggol.notices.Parcel;
import org.tanggol.platform.PlainSelect;
import org.tanggol.platform.faces.Words;

/** What is to be told to whom, and what becomes of each message. Each method is a transaction of the job; it shows nobody anything. */
@ApplicationScoped
@Transactional
public class AlertMaking {

    private static final int MOST = 500;
    private static final String WHY = "a job that tells relatives; it shows nothing";

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @PersistenceContext
    EntityManager em;

    @Inject
    FamilySight sight;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    /** Something has happened that a relative wants to be told of. @param at the newest of it */
    public record Happened(OrganizationId organization, FamilySubscriptionId subscription, Instant at) { }

    /** A message whose time has come. */
    public record Due(OrganizationId organization, FamilyAlertId alert) { }

    /** Of all organizations: subscriptions of whose cases something was told to programs, or written by the team, since they were told. Ids and times only. */
    @Open(WHY)
    public List<Happened> happened() {
        return new PlainSelect("select x.org_id, x.id, x.newest from (select s.org_id, s.id, greatest("
            + "coalesce((select max(e.at) from change_event e where e.org_id = s.org_id and e.file_id = s.file_id and e.at > s.told_through"
            + " and (s.of_hearing and e.object = 'HEARING' or s.of_place and e.object = 'STAY' and e.type <> 'CUSTODY_CHECKED' or s.of_bond and e.object = 'BOND')), s.told_through),"
            + " coalesce((select max(m.sent_at) from family_message m where s.of_message and m.org_id = s.org_id and m.file_id = s.file_id and m.relative_id = s.relative_id and not m.from_family"
            + " and m.sent_at > s.told_through), s.told_through)) newest, s.told_through from family_subscription s where s.standing = 'Y' and s.confirmed_at is not null) x where x.newest > x.told_through limit ")
            .add(String.valueOf(MOST)).read(database, row -> new Happened(new OrganizationId(row.id()), new FamilySubscriptionId(row.id()), row.instant()));
    }

    /** Makes a message, unless one waits already. Works for the organization of the caller. */
    @Open(WHY)
    public void make(Happened happened, Instant now) {
        FamilySubscription subscription = em.createQuery("select s from FamilySubscription s where s.id = :id", FamilySubscription.class).setParameter("id", happened.subscription())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).setMaxResults(1).getResultList().stream().findFirst().orElse(null);
        if (subscription == null || !subscription.isStanding()) {
            return;
        }
        subscription.told(happened.at());
        boolean waits = !em.createQuery("select a.id from FamilyAlert a where a.subscription = :id and a.kind = org.tanggol.familynews.FamilyAlert.Kind.NEWS and a.pending = 'Y'", FamilyAlertId.class)
            .setParameter("id", subscription.id()).setMaxResults(1).getResultList().isEmpty();
        if (!waits) {
            em.persist(new FamilyAlert(FamilyAlertId.next(), subscription, FamilyAlert.Kind.NEWS, now));
        }
    }

    /** Messages whose time has come, of all organizations. */
    @Open(WHY)
    public List<Due> due(Instant now) {
        return new PlainSelect("select org_id, id from family_alert where state = 'PENDING' and ").add("next_at <= ? and (held_until is null or held_until <= ?) order by next_at, id limit 50", now, now)
            .read(database, row -> new Due(new OrganizationId(row.id()), new FamilyAlertId(row.id())));
    }

    /**
     * Takes a message for this server and puts together what it says.
     *
     * @param until how long it is nobody else's
     * @return empty where it has left, is another server's, or nobody is to be told any more
     */
    @Open(WHY)
    public Optional<Parcel> prepare(Due due, Instant now, Instant until) {
        int taken = em.createQuery("update FamilyAlert a set a.heldUntil = :until where a.id = :id and a.pending = 'Y' and (a.heldUntil is null or a.heldUntil <= :now)").setParameter("until", until)
            .setParameter("id", due.alert()).setParameter("now", now).executeUpdate();
        if (taken == 0) {
            return Optional.empty();
        }
        FamilyAlert alert = alert(due.alert());
        FamilySubscription subscription = em.createQuery("select s from FamilySubscription s where s.id = :id", FamilySubscription.class).setParameter("id", alert.subscription()).getSingleResult();
        LocalDate today = LocalDate.ofInstant(now, em.find(Organization.class, due.organization()).zone());
        Set<ConsentBlock> seen = sight.of(due.organization(), subscription.file(), subscription.relative(), today);
        boolean stillTheirs = subscription.events().stream().map(FamilyEvent::block).anyMatch(seen::contains);
        if (!subscription.isStanding() || !stillTheirs || alert.kind() == FamilyAlert.Kind.CONFIRM && subscription.code() == null) {
            alert.overtake(now);
            return Optional.empty();
        }
        FileAdmission admitted = access.toTellFamily(subscription.file());
        String to = vault.open(admitted, FamilySubscription.cell(subscription.file(), subscription.id(), "address_p2"), subscription.address());
        String code = alert.kind() == FamilyAlert.Kind.NEWS ? "" : vault.open(admitted, FamilySubscription.cell(subscription.file(), subscription.id(), "code_p2"), subscription.code());
        Locale language = subscription.language();
        return Optional.of(new Parcel(due.alert().value(), subscription.channel(), to, language, Words.of(language).getString("familyNews.subject"),
            Words.of(language).getString("familyNews." + alert.kind()).replace("{0}", code)));
    }

    /** How an attempt went. */
    @Open(WHY)
    public void sent(Due due, Outcome how, Instant now) {
        FamilyAlert alert = alert(due.alert());
        if (alert.isPending()) {
            alert.tried(how, now);
        }
    }

    private FamilyAlert alert(FamilyAlertId id) {
        return em.createQuery("select a from FamilyAlert a where a.id = :id", FamilyAlert.class).setParameter("id", id).setMaxResults(1).getResultList().get(0);
    }

    /** Words that leave the house, for a test that counts their letters. */
    static Set<String> keys() {
        return Arrays.stream(FamilyAlert.Kind.values()).map(kind -> "familyNews." + kind).collect(Collectors.toSet());
    }
}
