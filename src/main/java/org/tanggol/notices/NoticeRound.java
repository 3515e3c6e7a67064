package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tanggol.access.Caller;
import org.tanggol.access.Standing;
import org.tanggol.members.ActingLater;

/** One round of each kind of work: making reminders, telling news, sending. Any number of servers may run the same round at the same time. */
@ApplicationScoped
public class NoticeRound {

    private static final Logger LOG = Logger.getLogger(NoticeRound.class.getName());
    private static final int AT_ONCE = 10;

    @Inject
    Instance<Occasions> sources;

    @Inject
    ReminderMaking making;

    @Inject
    NewsOrders news;

    @Inject
    NewsSpreading spreading;

    @Inject
    NoticeDelivering delivering;

    @Inject
    Ways ways;

    @Inject
    ActingLater actors;

    @Inject
    NoticeRound self;

    @Inject
    Caller caller;

    /**
     * Makes what is due and not made yet.
     *
     * @param now by the clock of this server
     */
    public void remind(Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        for (Occasions source : sources) {
            source.waiting(at).forEach((receiver, ids) -> attempt("Reminders of member " + receiver.member(), () -> self.remind(receiver, source.topic(), ids, at)));
        }
    }

    @ActivateRequestContext
    public void remind(Receiver receiver, Topic topic, List<UUID> ids, Instant now) {
        Optional<Standing> standing = actors.standing(receiver.organization(), receiver.member(), null);
        if (standing.isPresent()) {
            caller.is(standing.get());
            making.look(topic, ids, now);
        }
    }

    /** Tells news to those who are to hear it next. */
    public void tellNews(Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        for (NewsOrders.Order order : news.due(at)) {
            attempt("News " + order.news(), () -> spreading.step(order, at));
        }
    }

    /** Sends what is due, until nothing is or a way out is closed for all that go by it. */
    public void send(Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        Set<Channel> closed = EnumSet.noneOf(Channel.class);
        List<NoticeDelivering.Taken> taken;
        do {
            taken = delivering.take(AT_ONCE, at);
            for (NoticeDelivering.Taken one : taken) {
                attempt("Message " + one.message(), () -> self.send(one, closed, at));
            }
        } while (taken.size() == AT_ONCE && closed.isEmpty());
    }

    @ActivateRequestContext
    public void send(NoticeDelivering.Taken taken, Set<Channel> closed, Instant now) {
        Optional<Standing> standing = actors.standing(taken.receiver().organization(), taken.receiver().member(), null);
        if (standing.isEmpty()) {
            delivering.drop(taken, now);
            return;
        }
        caller.is(standing.get());
        Optional<Parcel> parcel = delivering.prepare(taken.message(), now);
        if (parcel.isEmpty()) {
            return;
        }
        if (closed.contains(parcel.get().channel())) {
            delivering.giveBack(taken);     // whoever cannot answer is not asked ten times in a row
            return;
        }
        Outcome how = ways.send(parcel.get());
        delivering.sent(taken.message(), how, now);
        if (how.isOfTheWay()) {
            closed.add(parcel.get().channel());
        }
    }

    /** One that fails keeps no other waiting. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, what + " failed; it is looked at again", e);
        }
    }
}
