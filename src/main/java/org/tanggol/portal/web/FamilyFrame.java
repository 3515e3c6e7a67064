package org.tanggol.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.tanggol.portal.FamilyLanguage;
import org.tanggol.portal.FamilyWords;
import org.tanggol.portal.Said;

/** What is the same on every page of a family: the way out, the languages, the foot with the telephone. */
final class FamilyFrame {

    /** Where they are on the server. */
    static final String HOME = "/portal";
    private static final String NONE = "";

    private final String context;
    private final FamilyLanguage language;
    private final FamilyWords words;
    private final List<HelpLines.Line> lines;
    private final boolean demo;
    private final Instant closesAt;
    private final ZoneId zone;

    /**
     * @param context path of the application
     * @param lines telephones of those who help; empty where none is known
     * @param closesAt when the page closes by itself; null where none is open
     * @param zone of the office
     */
    FamilyFrame(String context, FamilyLanguage language, List<HelpLines.Line> lines, boolean demo, Instant closesAt, ZoneId zone) {
        this.context = context;
        this.language = language;
        this.words = FamilyWords.in(language);
        this.lines = lines;
        this.demo = demo;
        this.closesAt = closesAt;
        this.zone = zone;
    }

    FamilyWords words() {
        return words;
    }

    FamilyLanguage language() {
        return language;
    }

    List<HelpLines.Line> lines() {
        return lines;
    }

    /** The first telephone, or null. */
    String phone() {
        return lines.isEmpty() ? null : lines.get(0).phone();
    }

    /** At the office, while a page is open. */
    LocalDate today() {
        return LocalDate.ofInstant(closesAt, zone);
    }

    boolean isOpen() {
        return closesAt != null;
    }

    /** Address of a page in the language of this one. */
    String url(String page) {
        return context + HOME + "/" + language.tag() + page;
    }

    /**
     * Opens a page up to its heading.
     *
     * @param page its address behind the language, for the links to other languages; null for none of them
     * @param stylesheet of these pages
     */
    Html begin(Said title, boolean wrong, String page, String stylesheet) {
        Html html = new Html(language);
        html.open("html", "lang", language.tag(), "dir", language.direction());
        html.open("head").single("meta", "charset", "utf-8").single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "robots", "content", "noindex").single("meta", "name", "referrer", "content", "no-referrer");
        html.with("title", (wrong ? "! " : NONE) + title.text()).single("link", "rel", "stylesheet", "href", stylesheet).close();
        html.open("body").open("header", "class", "p-top").open("div", "class", "p-wrap");
        html.open("span", "class", "p-brand").icon(Icon.BRAND).text("Tanggol").close();
        html.open("a", "class", "p-exit", "href", context + HOME + "/exit", "rel", "noreferrer noopener", "title", words.of("exit.title").text()).icon(Icon.LEAVE).text(words.of("exit")).close().close().close();
        html.open("main", "class", "p-wrap p-main");
        if (page != null) {
            languages(html, page);
        }
        html.with("h1", title);
        return html;
    }

    private void languages(Html html, String page) {
        html.open("nav", "class", "p-lang", "aria-label", words.of("language").text());
        for (FamilyLanguage each : FamilyLanguage.values()) {
            String other = each == language ? null : each.tag();
            if (other == null) {
                html.with("b", each.own(), "aria-current", "true");
            } else {
                html.with("a", each.own(), "lang", other, "hreflang", other, "dir", each.direction().equals(language.direction()) ? null : each.direction(), "href", context + HOME + "/" + other + page);
            }
        }
        html.close();
        if (!words.isWhole()) {
            html.with("p", words.of("language.part"), "class", "p-muted");
        }
    }

    /** Ends a page with its foot. */
    String end(Html html) {
        html.close().open("footer", "class", "p-foot").open("div", "class", "p-wrap");
        for (HelpLines.Line line : lines) {
            html.openIn(words.of("help.phone", NONE), "p", "class", "p-help").text(words.of("help.phone", NONE)).text(" ");
            phone(html, line.phone(), null, line.phone());
            if (lines.size() > 1) {
                html.text(" ").with("span", line.house());
            }
            html.close();
        }
        if (isOpen()) {
            html.openIn(words.of("foot.stay"), "p").text(words.of("foot.closesAt", closesAt.atZone(zone).toLocalTime(), Zones.city(zone))).text(" ").with("a", words.of("foot.stay"), "href", url("/news")).close();
        }
        html.openIn(words.of("foot.closes"), "p").text(words.of("foot.closes")).text(" ").text(words.of("foot.saves")).close();
        html.open("p", "class", "p-links");
        html.with("a", words.of(isOpen() ? "foot.news" : "foot.first"), "href", url(isOpen() ? "/news" : NONE));
        for (String page : List.of("safe", "help", "rights")) {
            html.with("a", words.of("foot." + page), "href", url("/" + page));
        }
        html.close();
        if (demo) {
            html.with("p", words.of("foot.demo"));
        }
        return html.close().close().close().close().toString();
    }

    /** A telephone as a link: it is called by a tap. @param style class of the link, or null */
    static void phone(Html html, String phone, String style, String shown) {
        html.open("a", "class", style, "href", "tel:" + phone.replaceAll("[^0-9+]", NONE)).with("bdi", shown, "dir", "ltr").close();
    }

    /** Whom to call: a large button for each telephone, or the words to call the number on the card. */
    void call(Html html) {
        if (lines.isEmpty()) {
            html.with("p", words.of("code.callCard"));
            return;
        }
        html.open("div", "class", "p-btns");
        for (HelpLines.Line line : lines) {
            html.open("a", "class", "p-btn is-2", "href", "tel:" + line.phone().replaceAll("[^0-9+]", NONE)).icon(Icon.PHONE);
            html.with("span", words.of(lines.size() > 1 ? "call.house" : "call", line.phone(), line.house())).close();
        }
        html.close();
    }
}
