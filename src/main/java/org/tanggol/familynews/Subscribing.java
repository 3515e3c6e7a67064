package org.tanggol.familynews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Vault;
import org.tanggol.consent.FamilySight;
import org.tanggol.notices.Channel;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * How a relative is told that there is news, for their own pages, where no member of staff is. Runs in the transaction of the page's use case, which has let the
 * relative in and works for their organization.
 */
@ApplicationScoped
public class Subscribing {

    private static final int MOST = 20;
    private static final int MOST_A_DAY = 5;
    private static final int CODES = 1_000_000;
    private static final String ADDRESS = "address_p2";
    private static final String CODE = "code_p2";

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    FamilySight sight;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** A subscription that stands. @param address where messages go @param confirmed whether the code was typed */
    public record Row(FamilySubscriptionId id, Channel channel, String address, Set<FamilyEvent> events, boolean confirmed) {

        @Override
        public String toString() {
            return "Row";
        }
    }

    /** What stands, by channel. */
    public List<Row> of(Admitted by, CaseFileId file, FamilyMemberId relative) {
        List<FamilySubscription> found = standing(relative);
        List<String> addresses = vault.open(by, found.stream().map(one -> new Closed(FamilySubscription.cell(file, one.id(), ADDRESS), one.address())).toList());
        return IntStream.range(0, found.size()).mapToObj(i -> {
            FamilySubscription one = found.get(i);
            return new Row(one.id(), one.channel(), addresses.get(i), one.events(), one.isConfirmed());
        }).toList();
    }

    /**
     * Sends a code to the address; nothing else goes there until it is typed. One that stood for the channel ends.
     *
     * @param today at the office
     * @throws RuleViolation FAMILY_NOT_ALLOWED for what the person does not let them see; RATE_LIMITED after five a day
     */
    public FamilySubscriptionId subscribe(Admitted by, CaseFileId file, FamilyMemberId relative, LocalDate today, SubscriptionEntry entry) {
        var seen = sight.of(by.organization(), file, relative, today);
        if (!entry.events().stream().allMatch(event -> seen.contains(event.block()))) {
            throw new RuleViolation(Rule.FAMILY_NOT_ALLOWED, "events");
        }
        Instant now = clock.instant();
        Long lately = em.createQuery("select count(s) from FamilySubscription s where s.relative = :relative and s.madeAt > :since", Long.class).setParameter("relative", relative)
            .setParameter("since", now.minus(Duration.ofDays(1))).getSingleResult();
        if (lately >= MOST_A_DAY) {
            throw new RuleViolation(Rule.RATE_LIMITED, "address");
        }
        standing(relative).stream().filter(one -> one.channel() == entry.channel()).forEach(one -> one.end(now));
        em.flush();     // the one before leaves its place first
        FamilySubscriptionId id = FamilySubscriptionId.next();
        String code = String.format("%06d", random.nextInt(CODES));
        FamilySubscription subscription = new FamilySubscription(id, file, relative, entry, vault.close(by, FamilySubscription.cell(file, id, ADDRESS), entry.address()),
            vault.close(by, FamilySubscription.cell(file, id, CODE), code), now);
        em.persist(subscription);
        em.persist(new FamilyAlert(FamilyAlertId.next(), subscription, FamilyAlert.Kind.CONFIRM, now));
        return id;
    }

    /** @return whether the code was right; five tries, and half an hour, are all it has */
    public boolean confirm(Admitted by, CaseFileId file, FamilyMemberId relative, FamilySubscriptionId id, String typed) {
        FamilySubscription subscription = own(relative, id);
        if (typed == null || !subscription.mayTry(clock.instant())) {
            return false;
        }
        String code = vault.open(by, FamilySubscription.cell(file, id, CODE), subscription.code());
        boolean right = MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.strip().getBytes(StandardCharsets.UTF_8));
        if (right) {
            subscription.confirm(clock.instant());
        }
        return right;
    }

    /** @throws RuleViolation NOT_FOUND */
    public void end(FamilyMemberId relative, FamilySubscriptionId id) {
        own(relative, id).end(clock.instant());
    }

    private FamilySubscription own(FamilyMemberId relative, FamilySubscriptionId id) {
        return standing(relative).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    private List<FamilySubscription> standing(FamilyMemberId relative) {
        return em.createQuery("select s from FamilySubscription s where s.relative = :relative and s.endedAt is null order by s.channel", FamilySubscription.class).setParameter("relative", relative)
            .setMaxResults(MOST).getResultList();
    }
}
