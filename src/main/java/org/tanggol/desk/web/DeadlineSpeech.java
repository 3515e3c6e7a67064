package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.tanggol.deadlines.Moment;
import org.tanggol.docketing.CountedDate;
import org.tanggol.docketing.DeadlineRow;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.faces.Say;

/** Deadlines and their dates for pages. */
@Named
@RequestScoped
public class DeadlineSpeech {

    private static final int SOON_DAYS = 3;

    @Inject
    Say say;

    @Inject
    SignedIn me;

    /** What it is called; a question of rules that were added has no words of ours and keeps its name. */
    public String name(String family) {
        String key = "deadlineFamily." + family;
        return say.speech().words().containsKey(key) ? say.of(key) : family;
    }

    /** The day, or the hour at its place; empty where there is none. */
    public String moment(Moment date) {
        return date == null ? "" : date instanceof Moment.At at ? say.of("dueDate.at", say.day(date.day()), say.clockAt(at.at().toInstant(), at.at().getZone())) : say.day(date.day());
    }

    /** As {@link #moment}, with the whole date. */
    public String longMoment(Moment date) {
        return date == null ? say.of("deadline.noDate")
            : date instanceof Moment.At at ? say.of("dueDate.at", say.longDay(date.day()), say.clockAt(at.at().toInstant(), at.at().getZone())) : say.longDay(date.day());
    }

    /** The date for a table: the one to act by, or why there is none. */
    public String when(DeadlineRow deadline) {
        if (deadline.holds() == null) {
            return deadline.isAwaitingOrder() ? say.of("deadline.noDate") : say.of("deadline.noLimit");
        }
        return deadline.holds() instanceof Moment.At && !deadline.contested() ? moment(deadline.holds()) : say.day(deadline.firstOn());
    }

    /** "is-late", "is-soon" or nothing. */
    public String urgency(DeadlineRow deadline) {
        return !deadline.isOpen() || deadline.firstOn() == null ? "" : urgency(deadline.firstOn());
    }

    /** As {@link #urgency(DeadlineRow)}, of a day to act by. */
    public String urgency(LocalDate firstOn) {
        return firstOn.isBefore(say.getToday()) ? "is-late" : firstOn.isAfter(say.getToday().plusDays(SOON_DAYS)) ? "" : "is-soon";
    }

    /** Classes of the mark that shows how near a day is. */
    public String mark(LocalDate firstOn) {
        return switch (urgency(firstOn)) {
            case "is-late" -> "ui-tag-danger tg-tag-solid";
            case "is-soon" -> "ui-tag-warning";
            default -> "";
        };
    }

    /** Every step, in the reader's language. */
    public String arithmetic(CountedDate date) {
        return date.arithmetic(me.getLanguage());
    }

    /** Where its period began. */
    public String after(DeadlineRow deadline) {
        return say.of("deadline.after", say.of("triggerEvent." + deadline.trigger().event()), moment(deadline.trigger().at()));
    }

    /** The short citation that a chip has room for. */
    public String cite(DeadlineRow deadline) {
        CountedDate date = deadline.held() != null ? deadline.held() : deadline.counted().dates().isEmpty() ? null : deadline.counted().dates().get(0);
        if (date == null) {
            return "";
        }
        int end = date.citation().indexOf(';');
        return end < 0 ? date.citation() : date.citation().substring(0, end);
    }
}
