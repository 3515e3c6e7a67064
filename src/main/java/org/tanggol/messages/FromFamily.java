package org.tanggol.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.FamilySight;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * The family's side of the messages, for their own pages, where no member of staff is. Runs in the transaction of the page's use case, which has let the
 * relative in and works for their organization.
 */
@ApplicationScoped
public class FromFamily {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    MessageShelf shelf;

    @Inject
    FamilySight sight;

    @Inject
    Clock clock;

    /**
     * Takes a message in. It waits for whoever is the family's contact in the team, or the caseworker, or for anybody.
     *
     * @param today at the office
     * @param language BCP 47 tag of the page it was written on
     * @throws RuleViolation FAMILY_NOT_ALLOWED; FIELD_MISSING, FIELD_TOO_LONG; RATE_LIMITED after twenty a day
     */
    public FamilyMessageId receive(Admitted by, CaseFileId file, FamilyMemberId relative, LocalDate today, String language, String text) {
        requireAllowed(by, file, relative, today);
        Instant now = clock.instant();
        if (shelf.countSince(relative, now.minus(DAY)) >= MOST_A_DAY) {
            throw new RuleViolation(Rule.RATE_LIMITED, "text");
        }
        FamilyMessage message = shelf.add(by, file, relative, null, language, text, now);
        message.assign(contact(file, today));
        return message.id();
    }

    /**
     * What this relative and the team wrote to each other, the newest first; what the team wrote counts as seen from now on.
     *
     * @throws RuleViolation FAMILY_NOT_ALLOWED
     */
    public List<MessageRow> read(Admitted by, CaseFileId file, FamilyMemberId relative, LocalDate today) {
        requireAllowed(by, file, relative, today);
        List<FamilyMessage> found = shelf.of(file).stream().filter(one -> one.relative().equals(relative)).toList();
        found.stream().filter(one -> !one.isFromFamily()).forEach(one -> one.seen(clock.instant()));
        return shelf.open(by, found);
    }

    private void requireAllowed(Admitted by, CaseFileId file, FamilyMemberId relative, LocalDate today) {
        if (!sight.of(by.organization(), file, relative, today).contains(ConsentBlock.MESSAGES)) {
            throw new RuleViolation(Rule.FAMILY_NOT_ALLOWED);
        }
    }

    private MemberId contact(CaseFileId file, LocalDate today) {
        List<UUID> found = em.createQuery("""
            select a.member from Assignment a where a.file = :file and a.endedOn is null and (a.lastDay is null or a.lastDay >= :today)
               and a.part in (org.tanggol.work.Part.FAMILY_CONTACT, org.tanggol.work.Part.CASEWORKER)
             order by case when a.part = org.tanggol.work.Part.FAMILY_CONTACT then 0 else 1 end, a.id.value""", UUID.class)
            .setParameter("file", file).setParameter("today", today).setMaxResults(1).getResultList();
        return found.isEmpty() ? null : new MemberId(found.get(0));
    }
}
