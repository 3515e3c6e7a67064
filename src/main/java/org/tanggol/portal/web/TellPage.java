package org.tanggol.portal.web;

import java.util.List;
import org.tanggol.familynews.FamilyEvent;
import org.tanggol.familynews.Subscribing;
import org.tanggol.notices.Channel;
import org.tanggol.portal.FamilyTelling;
import org.tanggol.portal.FamilyWords;

/** Where a relative says how to be told that there is news. */
final class TellPage {

    private TellPage() { }

    /** Why the page is shown as it is. */
    enum Why {
        ASKED, SENT, STARTED, STOPPED,
        /** The form was too old, or from elsewhere; what was typed came back. */
        KEPT,
        ADDRESS, EVENTS, CODE, MANY;

        private boolean isWrong() {
            return compareTo(STOPPED) > 0;
        }
    }

    /** @param typed address to go on from @param formMark by which the form is known when it comes back */
    static String write(FamilyFrame frame, FamilyTelling.Choices choices, Why why, String typed, String formMark, String stylesheet) {
        FamilyWords words = frame.words();
        Html html = frame.begin(words.of("tell.title"), why.isWrong(), "/tell", stylesheet);
        html.with("p", words.of("tell.lead"), "class", "p-lead");
        if (why != Why.ASKED) {
            html.open("div", "class", why.isWrong() ? "p-note is-error" : "p-done", "role", why.isWrong() ? "alert" : "status");
            if (why.isWrong()) {
                html.icon(Icon.WARN);
            }
            html.with("p", words.of("tell." + why)).close();
        }
        for (Subscribing.Row one : choices.standing()) {
            standing(html, frame, one, formMark);
        }
        if (!choices.channels().isEmpty() && !choices.events().isEmpty()) {
            form(html, frame, choices, why, typed, formMark);
        }
        return frame.end(html);
    }

    private static void standing(Html html, FamilyFrame frame, Subscribing.Row one, String formMark) {
        FamilyWords words = frame.words();
        html.open("section", "class", "p-sec").with("h2", words.of("tell." + one.channel())).open("p").with("bdi", one.address(), "dir", "ltr").close();
        if (!one.confirmed()) {
            begin(html, frame, formMark, "confirm", one);
            String field = "code" + one.channel();
            html.open("div", "class", "p-field").with("label", words.of("tell.code"), "for", field).with("span", words.of("tell.codeHint"), "class", "p-hint", "id", field + "Hint");
            html.single("input", "class", "p-input is-code", "type", "text", "id", field, "name", "code", "inputmode", "numeric", "autocomplete", "one-time-code", "maxlength", "10", "required", "",
                "aria-describedby", field + "Hint").close();
            html.open("div", "class", "p-btns").with("button", words.of("tell.confirm"), "class", "p-btn", "type", "submit").close().close();
        }
        begin(html, frame, formMark, "stop", one);
        html.open("div", "class", "p-btns").with("button", words.of("tell.stop"), "class", "p-btn is-2", "type", "submit").close().close().close();
    }

    private static void begin(Html html, FamilyFrame frame, String formMark, String act, Subscribing.Row one) {
        html.open("form", "action", frame.url("/tell"), "method", "post", "autocomplete", "off");
        html.single("input", "type", "hidden", "name", "form", "value", formMark).single("input", "type", "hidden", "name", "act", "value", act);
        html.single("input", "type", "hidden", "name", "of", "value", one.id().toString());
    }

    private static void form(Html html, FamilyFrame frame, FamilyTelling.Choices choices, Why why, String typed, String formMark) {
        FamilyWords words = frame.words();
        html.open("form", "action", frame.url("/tell"), "method", "post");
        html.single("input", "type", "hidden", "name", "form", "value", formMark).single("input", "type", "hidden", "name", "act", "value", "ask");
        List<Channel> channels = choices.channels();
        html.open("fieldset", "class", "p-field").with("legend", words.of("tell.how")).open("div", "class", channels.size() > 1 ? "p-radio is-row" : "p-radio");
        for (Channel channel : channels) {
            html.open("label").single("input", "type", "radio", "name", "channel", "value", channel.name(), "checked", channel == channels.get(0) ? "" : null).with("span", words.of("tell." + channel)).close();
        }
        html.close().close();
        html.open("fieldset", "class", "p-field").with("legend", words.of("tell.what")).open("div", "class", "p-radio");
        for (FamilyEvent event : choices.events()) {
            html.open("label").single("input", "type", "checkbox", "name", "event", "value", event.name(), "checked", "").with("span", words.of("tell.of." + event)).close();
        }
        html.close().close();
        boolean bad = why == Why.ADDRESS;
        html.open("div", "class", "p-field").with("label", words.of("tell.address"), "for", "address").with("span", words.of("tell.addressHint"), "class", "p-hint", "id", "addressHint");
        html.single("input", "class", bad ? "p-input is-error" : "p-input", "type", "text", "id", "address", "name", "address", "maxlength", "254", "required", "", "value", typed, "dir", "ltr",
            "aria-describedby", "addressHint", "aria-invalid", bad ? "true" : null).close();
        html.open("div", "class", "p-btns").with("button", words.of("tell.send"), "class", "p-btn", "type", "submit").close().close();
    }
}
