package org.tanggol.portal.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingTime;
import org.tanggol.portal.FamilyDates;
import org.tanggol.portal.FamilyLanguage;
import org.tanggol.portal.FamilyWords;
import org.tanggol.portal.News;
import org.tanggol.portal.Said;

/** The page a family comes for: where somebody is, what is next, what it means, what to do, whom to call. Never empty. The same for staff who look at it. */
final class NewsPage {

    private static final String PLAIN = "p";
    private static final Set<News.Whereabouts> VISITED = Set.of(News.Whereabouts.HERE);

    private final FamilyFrame frame;
    private final FamilyWords words;
    private final News news;
    private final Html html;

    private NewsPage(FamilyFrame frame, News news, Html html) {
        this.frame = frame;
        this.words = frame.words();
        this.news = news;
        this.html = html;
    }

    static String title(FamilyWords words, News news) {
        return titled(words, news).text();
    }

    private static Said titled(FamilyWords words, News news) {
        return news.isNothing() ? words.of("news.nothing") : words.of("news.title", called(words, news));
    }

    /** @param above said by staff to themselves over the page; null for a family @param page behind the language, or null where no other language is offered */
    static String write(FamilyFrame frame, News news, String page, String stylesheet, String above, String calendar, String letters, String telling) {
        Html html = frame.begin(titled(frame.words(), news), false, page, stylesheet);
        if (above != null) {
            html.open("div", "class", "p-note is-info").icon(Icon.INFO).with(PLAIN, above).close();
        }
        new NewsPage(frame, news, html).sections(calendar, letters, telling);
        return frame.end(html);
    }

    private static Object called(FamilyWords words, News news) {
        return news.called() == null ? words.of("news.unnamed") : news.called();
    }

    private Object called() {
        return called(words, news);
    }

    private void sections(String calendar, String letters, String telling) {
        if (news.isNothing()) {
            html.with(PLAIN, words.of("news.nothingText"), "class", "p-lead");
            frame.call(html);
            scams();
            return;
        }
        if (news.unread() > 0) {
            html.open("div", "class", "p-note is-info").icon(Icon.LETTER).openIn(words.of("news.unread", news.unread()), PLAIN).text(words.of("news.unread", news.unread())).text(" ");
            html.with("a", words.of("write.read"), "href", letters == null ? "#" : letters).close().close();
        }
        html.openIn(words.of("news.read"), PLAIN, "class", "p-listen").icon(Icon.LISTEN).text(words.of("news.read")).close();
        changes();
        if (news.place() != null) {
            place(news.place());
        }
        if (news.blocks().contains(ConsentBlock.HEARING)) {
            hearing(news.hearing(), calendar);
        }
        if (!news.tasks().isEmpty()) {
            tasks(letters);
        }
        if (news.bond() != null) {
            bond(news.bond());
        }
        worker(letters, telling);
        scams();
    }

    private void changes() {
        if (news.since() == null) {
            return;
        }
        FamilyWords.Day last = new FamilyWords.Day(LocalDate.ofInstant(news.since(), news.zone()), news.today());
        List<Said> changed = new ArrayList<>();
        if (news.place() != null && news.isNew(news.place().changedAt())) {
            changed.add(words.of("news.newPlace", called()));
        }
        if (news.hearing() != null && news.isNew(news.hearing().changedAt())) {
            changed.add(words.of("news.newHearing"));
        }
        if (news.bond() != null && news.isNew(news.bond().changedAt())) {
            changed.add(words.of("news.newBond"));
        }
        if (changed.isEmpty()) {
            html.with(PLAIN, words.of("news.same", last), "class", "p-muted");
            return;
        }
        html.open("section", "class", "p-note is-info", "aria-labelledby", "new").icon(Icon.NEW).openIn(words.of("news.since", last), "div").with("h2", words.of("news.since", last), "id", "new").open("ul");
        changed.forEach(one -> html.with("li", one));
        html.close().close().close();
    }

    private void section(Icon icon, Said title, boolean first) {
        html.open("section", "class", first ? "p-sec is-first" : "p-sec").open("h2").icon(icon).text(title).close();
    }

    private void place(News.Place place) {
        section(Icon.PLACE, words.of("place.title", called()), true);
        if (place.where() == News.Whereabouts.HERE) {
            here(place);
        } else {
            String key = "place." + place.where();
            html.with(PLAIN, words.of(key, called()), "class", "p-fact");
            html.with(PLAIN, words.of(key + "Text", called(), new FamilyWords.Day(place.since() == null ? news.today() : place.since(), news.today())));
        }
        if (place.lastSeen() != null) {
            html.with(PLAIN, place.lastSeenOn() == null ? words.of("place.lastSeenAt", place.lastSeen())
                : words.of("place.lastSeen", place.lastSeen(), new FamilyWords.Day(place.lastSeenOn(), news.today())));
        }
        if (place.source() != null) {
            LocalDateTime checked = LocalDateTime.ofInstant(place.checkedAt(), place.zone());
            html.with(PLAIN, words.of("place.checked", words.of("source." + place.source(), called()), new FamilyWords.Day(checked.toLocalDate(), news.today()), checked.toLocalTime(), Zones.city(place.zone())),
                "class", "p-muted");
        }
        if (VISITED.contains(place.where())) {
            visit(place);
        }
        html.close();
    }

    private void here(News.Place place) {
        if (place.name() == null) {
            html.with(PLAIN, words.of("place.unnamed"), "class", "p-fact");
        } else {
            html.with(PLAIN, place.name(), "class", "p-fact", "lang", frame.language() == FamilyLanguage.EN ? null : "en");
        }
        if (place.address() != null && !place.address().isEmpty()) {
            html.with(PLAIN, place.address(), "lang", "en", "dir", "ltr");
        }
        html.with(PLAIN, words.of("place.days", called(), Math.max(0, ChronoUnit.DAYS.between(place.since(), LocalDate.ofInstant(news.now(), place.zone())))));
    }

    private void visit(News.Place place) {
        html.open("details").open("summary").icon(Icon.MORE).text(words.of("visit")).close().open("div");
        if (place.phone() != null) {
            html.openIn(words.of("visit.phone", ""), PLAIN).text(words.of("visit.phone", "")).text(" ");
            FamilyFrame.phone(html, place.phone(), null, place.phone());
            html.close();
        }
        html.with(PLAIN, words.of("visit.go")).with(PLAIN, words.of("visit.papers"));
        html.with(PLAIN, words.of("visit.call", called()));
        if (place.telephones() != null) {
            html.with(PLAIN, words.of("visit.company", place.telephones()));
        }
        html.close().close();
    }

    private void hearing(News.Hearing hearing, String calendar) {
        html.open("section", "class", "p-next", "aria-labelledby", "nh").with("h2", words.of("hearing.title"), "id", "nh");
        if (hearing == null || hearing.time().day().isEmpty()) {
            html.with(PLAIN, words.of("hearing.none"), "class", "p-fact").with(PLAIN, words.of("hearing.noneText"));
        } else {
            date(hearing);
        }
        if (hearing != null) {
            meaning(hearing);
            if (hearing.time().day().isPresent() && calendar != null) {
                html.open("div", "class", "p-btns").open("a", "class", "p-btn is-2", "href", calendar).icon(Icon.CALENDAR).text(words.of("hearing.calendar")).close().close();
                html.with(PLAIN, words.of("hearing.calendarText"), "class", "p-muted");
            }
        }
        html.close();
    }

    private void date(News.Hearing hearing) {
        LocalDate day = hearing.time().day().get();
        FamilyDates dates = FamilyDates.in(frame.language());
        ZoneId zone = hearing.time() instanceof HearingTime.Exact exact ? exact.at().zone() : ((HearingTime.Control) hearing.time()).zone();
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(news.now(), zone), day);
        html.open("div", "class", "p-next-head").open("div", "class", "p-leaf", "aria-hidden", "true").with("span", dates.weekday(day)).with("b", Integer.toString(day.getDayOfMonth()))
            .with("span", dates.month(day)).close();
        html.open("div").with(PLAIN, dates.day(day, news.today()), "class", "p-fact").openIn(words.of("hearing.whenDay", days), PLAIN);
        if (hearing.time() instanceof HearingTime.Exact exact) {
            html.text(words.of("hearing.when", days, exact.at().local().toLocalTime())).single("br").text(words.of("hearing.zone", Zones.at(hearing.city(), hearing.state(), zone)));
        } else {
            html.text(words.of("hearing.whenDay", days));
        }
        html.close().close().close();
        html.with(PLAIN, words.of(hearing.time() instanceof HearingTime.Exact ? "hearing.changes" : "hearing.control"), "class", "p-muted");
    }

    private void meaning(News.Hearing hearing) {
        html.open("div", "class", "p-mean").with("h3", words.of("hearing.means")).with(PLAIN, words.of("means." + hearing.type(), called()));
        html.with(PLAIN, words.of("medium." + hearing.medium()));
        if (hearing.court() != null && hearing.medium() == HearingMedium.IN_PERSON) {
            html.with(PLAIN, words.of("hearing.court", hearing.address() == null || hearing.address().isBlank() ? hearing.court() : hearing.court() + ", " + hearing.address()));
        }
        html.with("h3", words.of("hearing.go"));
        if (hearing.free()) {
            html.with(PLAIN, words.of("hearing.goFree", called()));
            if (news.phone() != null) {
                html.with(PLAIN, words.of("hearing.talk", news.phone()));
            }
        } else {
            html.with(PLAIN, words.of("hearing.goText"));
        }
        html.with(PLAIN, words.of("hearing.bring")).close();
    }

    /** @param letters null for staff, who send nothing from here */
    private void tasks(String letters) {
        section(Icon.NEW, words.of("todo.title"), false);
        html.open("ol", "class", "p-todo");
        for (News.Task task : news.tasks()) {
            html.open("li", "class", task.done() ? "is-done" : null);
            if (task.done()) {
                html.open("span", "class", "p-tick").icon(Icon.TICK).close();
            }
            html.open("div").with("h3", task.title(), "lang", task.language(), "dir", "auto");
            if (task.done()) {
                html.with(PLAIN, words.of("todo.done"));
            } else {
                open(task, letters);
            }
            html.close().close();
        }
        html.close().close();
    }

    private void open(News.Task task, String letters) {
        if (task.hint() != null) {
            html.with(PLAIN, task.hint(), "lang", task.language(), "dir", "auto");
        }
        if (task.dueOn() != null) {
            html.open("span", "class", "p-tag").text(words.of("todo.by", new FamilyWords.Day(task.dueOn(), news.today()))).close();
        }
        if (task.photos() > 0) {
            html.with(PLAIN, words.of("todo.sent", task.photos()), "class", "p-muted");
        }
        if (task.photo() && letters != null) {
            html.open("div", "class", "p-btns").with("a", words.of("photo.title"), "class", "p-btn is-2", "href", frame.url("/photo/" + task.id())).close();
        }
    }

    private void bond(News.Bond bond) {
        section(Icon.MONEY, words.of("bond.title"), false);
        html.with(PLAIN, words.of("bond." + bond.state(), bond.amount()), "class", "p-fact").with(PLAIN, words.of("bond.means", called()));
        html.open("div", "class", "p-note").icon(Icon.WARN).openIn(words.of("bond.warn"), PLAIN).with("b", words.of("bond.warn")).text(" ").text(words.of("bond.warnText", called())).close().close();
        html.close();
    }

    private void worker(String letters, String telling) {
        section(Icon.HEART, words.of("worker.title"), false);
        if (news.worker() != null) {
            html.open("div", "class", "p-who").with("span", news.worker().initials(), "aria-hidden", "true").open("div").with("b", news.worker().name()).single("br")
                .with("span", words.of("worker.of"), "class", "p-muted").close().close();
        }
        html.with(PLAIN, words.of("worker.text"));
        if (news.blocks().contains(ConsentBlock.MESSAGES) && letters != null) {
            html.open("div", "class", "p-btns").open("a", "class", "p-btn", "href", letters).icon(Icon.LETTER).text(words.of("write.title")).close().close();
        }
        if (telling != null) {
            html.open("div", "class", "p-btns").with("a", words.of("tell.title"), "class", "p-btn is-2", "href", telling).close();
        }
        frame.call(html);
        html.close();
    }

    private void scams() {
        section(Icon.WARN, words.of("scam.title"), false);
        html.with(PLAIN, words.of("scam.money")).with(PLAIN, words.of("scam.notary", news.isNothing() ? words.of("news.unnamed") : called()));
        html.with(PLAIN, frame.phone() == null ? words.of("scam.callUs") : words.of("scam.call", frame.phone())).close();
    }
}
