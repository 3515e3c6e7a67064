package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.tanggol.access.Caller;

/** Finds the message that takes a notice to the caller, or makes it. Within a transaction that holds the caller's {@link Place}. */
@ApplicationScoped
class Posting {

    /** Whatever begins this soon after quiet hours, or after the digest, does not wait for their end. */
    private static final Duration TOO_CLOSE = Duration.ofHours(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    ChoiceShelf shelf;

    @Inject
    Outlets outlets;

    @Inject
    Caller caller;

    /** What is made for the caller at one moment. */
    Batch begin(Instant now) {
        return new Batch(shelf.ofCaller(), now);
    }

    /** Several reminders that become due together share one message: nobody learns more from the same words ten times. */
    final class Batch {

        private final Choices choices;
        private final Instant now;
        private final Map<Channel, Map<Instant, NoticeMessage>> soon = new HashMap<>();
        private final Map<LocalDate, NoticeMessage> digests = new HashMap<>();

        private Batch(Choices choices, Instant now) {
            this.choices = choices;
            this.now = now;
        }

        /**
         * @param until when the occasion begins
         * @return null where the inbox is enough
         */
        NoticeMessage reminder(NoticeKind kind, Instant until) {
            Channel channel = outlets.nearest(choices.channels().get(kind));
            if (channel == Channel.INBOX) {
                return null;
            }
            NoticeMessage digest = channel == Channel.DIGEST ? digest(until) : null;
            if (digest != null) {
                return digest;
            }
            NoticeMessage message = soon.computeIfAbsent(channel.wire(), wire -> new HashMap<>())
                .computeIfAbsent(release(until), release -> keep(new NoticeMessage(caller.member(), channel.wire(), About.SOON, null, until, release, now)));
            message.takeAlong(until);
            return message;
        }

        /**
         * A message of its own for each news, unless the digest has time.
         *
         * @param asks whether somebody waits for an answer; then it has none
         * @return null where the inbox is enough
         */
        NoticeMessage news(NoticeKind kind, boolean asks, Instant until) {
            Channel channel = outlets.nearest(choices.channels().get(kind));
            if (channel == Channel.INBOX) {
                return null;
            }
            NoticeMessage digest = channel == Channel.DIGEST && !asks ? digest(until) : null;
            return digest != null ? digest : keep(new NoticeMessage(caller.member(), channel.wire(), About.NEWS, null, null, release(until), now));
        }

        private NoticeMessage keep(NoticeMessage message) {
            em.persist(message);
            em.flush();     // before the notices that name it: inserts are put in an order of their own
            return message;
        }

        private Instant release(Instant until) {
            Instant release = choices.quiet().release(now);
            return isTooLate(release, until) ? now : release;
        }

        private static boolean isTooLate(Instant release, Instant until) {
            return until != null && release.plus(TOO_CLOSE).isAfter(until);
        }

        /** The next digest that nobody has begun to send; null where that one would come too late. */
        private NoticeMessage digest(Instant until) {
            Instant next = now;
            for (int tries = 0; tries < 2; tries++) {
                next = Clocks.next(choices.digestAt(), choices.quiet().zone(), next);
                Instant at = next;
                if (isTooLate(at, until)) {
                    return null;
                }
                NoticeMessage digest = digests.computeIfAbsent(LocalDate.ofInstant(at, choices.quiet().zone()), day -> findOrMake(day, at));
                if (digest.isOpen(now)) {
                    return digest;
                }
            }
            return null;    // both have left: the clock has been put back
        }

        private NoticeMessage findOrMake(LocalDate day, Instant at) {
            return em.createQuery("select m from NoticeMessage m where m.member = :me and m.digestOn = :day", NoticeMessage.class).setParameter("me", caller.member().value())
                .setParameter("day", day).setLockMode(LockModeType.PESSIMISTIC_WRITE).setMaxResults(1).getResultList().stream().findFirst()
                .orElseGet(() -> keep(new NoticeMessage(caller.member(), Channel.EMAIL, About.DIGEST, day, null, at, now)));
        }
    }
}
