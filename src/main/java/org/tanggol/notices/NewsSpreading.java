package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Standing;
import org.tanggol.members.ActingLater;

/**
 * Takes news one step on. At first the whole team is told, and those who are responsible are asked to say that they know; when none of them does in time, the others
 * are asked; when nobody does, the administrators. A step that a dying server left half done is done again, and nobody is told twice.
 */
@ApplicationScoped
public class NewsSpreading {

    /** How long somebody has to say that they know, from when they could be told. */
    public static final Duration PATIENCE = Duration.ofHours(4);
    /** The same where the matter is within two days. */
    public static final Duration HASTE = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofDays(2);

    @Inject
    NewsOrders orders;

    @Inject
    NewsTelling telling;

    @Inject
    ActingLater actors;

    @Inject
    Caller caller;

    /** Those who were told, and from when on they all could know. */
    private record Told(int count, Instant release) {

        Told and(Optional<Instant> one) {
            return one.isEmpty() ? this : new Told(count + 1, one.get().isAfter(release) ? one.get() : release);
        }
    }

    /** One step. */
    @ActivateRequestContext
    public void step(NewsOrders.Order order, Instant now) {
        if (order.step() != NewsStep.FRESH && order.until() != null && !now.isBefore(order.until())) {
            orders.advance(order, order.step(), null);      // over: nobody can do anything any more
            return;
        }
        switch (order.step()) {
            case FRESH -> tellAll(order, now);
            case ASKED -> askOthers(order, now);
            case TEAM -> askOffice(order, now);
            case OFFICE, KNOWN -> orders.advance(order, order.step(), null);
        }
    }

    private void tellAll(NewsOrders.Order order, Instant now) {
        List<NewsOrders.Seat> seats = orders.team(order);
        List<NewsOrders.Seat> others = new ArrayList<>(seats.stream().filter(seat -> !seat.member().equals(order.by())).toList());
        boolean anybody = others.stream().noneMatch(NewsOrders.Seat::responsible);
        Told asked = new Told(0, now);
        Told told = new Told(0, now);
        for (NewsOrders.Seat seat : others) {
            boolean asks = anybody || seat.responsible();
            Optional<Instant> one = tell(order, seat.member(), order.kind(), asks, now);
            told = told.and(one);
            asked = asks ? asked.and(one) : asked;
        }
        if (told.count() > 0) {
            orders.advance(order, NewsStep.ASKED, asked.count() > 0 ? next(order, asked, now) : now);      // who is responsible cannot be told: the others at once
        } else if (others.size() < seats.size()) {
            orders.advance(order, NewsStep.KNOWN, null);        // whoever changed it is on the team, and there is nobody else
        } else {
            askOffice(order, now);
        }
    }

    private void askOthers(NewsOrders.Order order, Instant now) {
        List<NewsOrders.Seat> others = orders.team(order).stream().filter(seat -> !seat.member().equals(order.by())).toList();
        boolean anybody = others.stream().noneMatch(NewsOrders.Seat::responsible);
        Told asked = new Told(0, now);
        for (NewsOrders.Seat seat : others) {
            if (!anybody && !seat.responsible()) {
                asked = asked.and(tell(order, seat.member(), NoticeKind.UNANSWERED, true, now));
            }
        }
        if (asked.count() > 0) {
            orders.advance(order, NewsStep.TEAM, next(order, asked, now));
        } else {
            askOffice(order, now);
        }
    }

    private void askOffice(NewsOrders.Order order, Instant now) {
        for (MemberId administrator : orders.administrators(order)) {
            tell(order, administrator, NoticeKind.OFFICE, true, now);
        }
        orders.advance(order, NewsStep.OFFICE, null);
    }

    private Optional<Instant> tell(NewsOrders.Order order, MemberId member, NoticeKind kind, boolean asks, Instant now) {
        Optional<Standing> standing = actors.standing(order.organization(), member, null);
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        caller.is(standing.get());
        return telling.tell(order.news(), kind, asks, now);
    }

    private static Instant next(NewsOrders.Order order, Told asked, Instant now) {
        Duration wait = order.until() != null && order.until().isBefore(now.plus(SOON)) ? HASTE : PATIENCE;
        return asked.release().plus(wait);
    }
}
