package org.tanggol.portal.web;

import java.util.List;
import java.util.Map;
import org.tanggol.portal.FamilyWords;
import org.tanggol.portal.Said;

/** The pages of families but for the news: the code, how we protect them, help, rights, and what is said when there is no page. */
final class FamilyPages {

    private static final String PLAIN = "p";

    private final FamilyFrame frame;
    private final FamilyWords words;
    private final String stylesheet;

    FamilyPages(FamilyFrame frame, String stylesheet) {
        this.frame = frame;
        this.words = frame.words();
        this.stylesheet = stylesheet;
    }

    /** Why the page with the code is shown. */
    enum Why { ASKED, REFUSED, CROWDED, CLOSED }

    /**
     * The first page.
     *
     * @param typed code to begin with; or null
     * @param kept what was typed on a page that was closed when it came, by field; it comes back after the code
     */
    String code(Why why, String typed, String formMark, Map<String, String> kept) {
        boolean wrong = why != Why.ASKED;
        Html html = frame.begin(words.of("code.title"), wrong, "", stylesheet);
        html.with(PLAIN, words.of("code.lead"), "class", "p-lead");
        if (wrong) {
            said(html, why, !kept.isEmpty());
        }
        html.open("form", "action", frame.url(""), "method", "post", "autocomplete", "off");
        html.single("input", "type", "hidden", "name", "form", "value", formMark);
        kept.forEach((name, value) -> html.single("input", "type", "hidden", "name", "keep." + name, "value", value));
        boolean bad = why == Why.REFUSED;
        field(html, "code", "code.label", "code.hint", bad, "type", "text", "autocomplete", "one-time-code", "autocapitalize", "characters", "spellcheck", "false", "maxlength", "20", "required", "",
            "value", typed == null ? "" : typed);
        field(html, "pin", "code.pin", "code.pinHint", bad, "type", "text", "autocomplete", "one-time-code", "inputmode", "numeric", "maxlength", "10", "required", "");
        html.open("div", "class", "p-btns").with("button", words.of("code.go"), "class", "p-btn", "type", "submit").close().close();
        html.open("details", "open", why == Why.ASKED ? null : "").open("summary").icon(Icon.MORE).text(words.of("code.none")).close().open("div").with(PLAIN, words.of("code.noneText"));
        if (frame.lines().isEmpty()) {
            html.with(PLAIN, words.of("code.callCard"));
        }
        html.close().close();
        html.open("section", "class", "p-sec").with("h2", words.of("taken")).with(PLAIN, words.of("taken.text"));
        frame.call(html);
        html.close();
        return frame.end(html);
    }

    private void said(Html html, Why why, boolean kept) {
        html.open("div", "class", why == Why.CLOSED ? "p-note is-info" : "p-note is-error", "role", "alert", "id", "said").icon(why == Why.CLOSED ? Icon.INFO : Icon.WARN).openIn(words.of("code.closed"), "div");
        if (why == Why.CLOSED) {
            html.with("b", words.of("code.closed")).single("br").text(words.of("code.closedText"));
            if (kept) {
                html.text(" ").text(words.of("code.kept"));
            }
        } else {
            html.with("b", words.of("code.refused")).single("br").text(words.of(why == Why.REFUSED ? "code.refusedText" : "code.crowded"));
            if (why == Why.REFUSED) {
                html.text(" ").text(words.of("code.wait"));
            }
        }
        html.close().close();
    }

    private void field(Html html, String id, String label, String hint, boolean bad, String... attributes) {
        html.open("div", "class", "p-field").with("label", words.of(label), "for", id).with("span", words.of(hint), "class", "p-hint", "id", id + "Hint");
        if (bad) {
            html.open("span", "class", "p-error", "id", id + "Wrong").icon(Icon.WARN).text(words.of("code.again")).close();
        }
        String[] all = new String[attributes.length + 10];
        System.arraycopy(new String[] {"class", bad ? "p-input is-code is-error" : "p-input is-code", "id", id, "name", id, "aria-describedby", bad ? id + "Hint " + id + "Wrong" : id + "Hint",
            "aria-invalid", bad ? "true" : null}, 0, all, 0, 10);
        System.arraycopy(attributes, 0, all, 10, attributes.length);
        html.single("input", all).close();
    }

    /** How we protect whoever reads; shown once for each code before the news, and linked from every foot. */
    String safe() {
        Html html = frame.begin(words.of("safe.title"), false, "/safe", stylesheet);
        parts(html, List.of("safe.exit", "safe.card", "safe.know", "safe.choice"), "safe.history");
        if (frame.isOpen()) {
            html.open("div", "class", "p-btns").with("a", words.of("foot.news"), "class", "p-btn", "href", frame.url("/news")).close();
        }
        return frame.end(html);
    }

    String help() {
        Html html = frame.begin(words.of("helpPage.title"), false, "/help", stylesheet);
        parts(html, List.of("helpPage.code", "helpPage.read", "helpPage.wrong"), null);
        frame.call(html);
        return frame.end(html);
    }

    String rights() {
        Html html = frame.begin(words.of("rights.title"), false, "/rights", stylesheet);
        html.with(PLAIN, words.of("rights.lead"), "class", "p-lead");
        parts(html, List.of("rights.home", "rights.speak", "rights.sign", "rights.held", "rights.children"), null);
        html.open("div", "class", "p-note is-info").icon(Icon.INFO).with(PLAIN, words.of("rights.note")).close();
        frame.call(html);
        return frame.end(html);
    }

    /** @param behindFirst one more paragraph in the first part; or null */
    private void parts(Html html, List<String> keys, String behindFirst) {
        boolean first = true;
        for (String key : keys) {
            html.open("section", "class", first ? "p-sec is-first" : "p-sec").with("h2", words.of(key)).with(PLAIN, words.of(key + "Text"));
            if (first && behindFirst != null) {
                html.with(PLAIN, words.of(behindFirst));
            }
            html.close();
            first = false;
        }
    }

    String lost() {
        return plain(words.of("lost.title"), words.of("lost.text"));
    }

    String fault() {
        return plain(words.of("fault.title"), words.of("fault.text"));
    }

    private String plain(Said title, Said text) {
        Html html = frame.begin(title, true, "", stylesheet);
        html.with(PLAIN, text);
        html.open("div", "class", "p-btns").with("a", words.of("foot.first"), "class", "p-btn", "href", frame.url("")).close();
        return frame.end(html);
    }
}
