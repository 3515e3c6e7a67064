package org.tanggol.portal.web;

import java.time.LocalDateTime;
import java.util.List;
import org.tanggol.messages.MessageRow;
import org.tanggol.platform.Rule;
import org.tanggol.portal.FamilyWords;
import org.tanggol.portal.Subject;

/** A relative writes to the team and reads what it answered. */
final class LetterPage {

    private static final int MOST_CHARACTERS = 2_000;

    private LetterPage() { }

    /** Why the page is shown as it is. */
    enum Why {
        ASKED, SENT,
        /** What was typed came back; it has not been sent. */
        KEPT,
        EMPTY, LONG, MANY;

        static Why of(Rule rule) {
            return switch (rule) {
                case FIELD_TOO_LONG -> LONG;
                case RATE_LIMITED -> MANY;
                default -> EMPTY;
            };
        }

        private boolean isWrong() {
            return compareTo(KEPT) > 0;
        }
    }

    /** @param text to go on from @param formMark by which the form is known when it comes back */
    static String write(FamilyFrame frame, Subject subject, List<MessageRow> messages, Why why, String text, String formMark, String stylesheet) {
        FamilyWords words = frame.words();
        Html html = frame.begin(words.of("write.title"), why.isWrong(), "/write", stylesheet);
        html.with("p", words.of("write.lead"), "class", "p-lead");
        if (why == Why.SENT) {
            html.open("div", "class", "p-done", "role", "status").with("b", words.of("write.sent")).with("p", words.of("write.sentText")).close();
        } else if (why != Why.ASKED) {
            html.open("div", "class", why.isWrong() ? "p-note is-error" : "p-note is-info", "role", "alert").icon(why.isWrong() ? Icon.WARN : Icon.INFO).with("p", words.of("write." + why)).close();
        }
        html.open("form", "action", frame.url("/write"), "method", "post");
        html.single("input", "type", "hidden", "name", "form", "value", formMark);
        html.open("div", "class", "p-field").with("label", words.of("write.label"), "for", "text").with("span", words.of("write.hint"), "class", "p-hint", "id", "textHint");
        html.open("textarea", "class", why.isWrong() ? "p-input is-error" : "p-input", "id", "text", "name", "text", "rows", "6", "maxlength", Integer.toString(MOST_CHARACTERS), "required", "", "dir", "auto",
            "aria-describedby", "textHint", "aria-invalid", why.isWrong() ? "true" : null).text("\n" + text).close().close();
        html.open("div", "class", "p-btns").with("button", words.of("write.send"), "class", "p-btn", "type", "submit").close().close();
        for (MessageRow message : messages) {
            LocalDateTime sent = LocalDateTime.ofInstant(message.sentAt(), subject.zone());
            html.open("section", "class", "p-sec").with("h2", words.of(message.fromFamily() ? "write.you" : "write.team", new FamilyWords.Day(sent.toLocalDate(), frame.today()), sent.toLocalTime()));
            html.with("p", message.text(), "dir", "auto", "lang", message.language());
            if (message.translation() != null) {
                html.with("p", message.translation(), "class", "p-muted", "dir", "auto");
            }
            html.close();
        }
        return frame.end(html);
    }
}
