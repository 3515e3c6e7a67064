package org.tanggol.portal.web;

import org.tanggol.platform.Rule;
import org.tanggol.portal.FamilyWords;
import org.tanggol.portal.News;

/** A relative sends a photo of a paper that was asked for; plain HTML: the telephone's own camera or its pictures. */
final class PhotoPage {

    private PhotoPage() { }

    /** Why the page is shown as it is. */
    enum Why {
        ASKED, SENT, MISSING, LARGE, HEIC, UNREADABLE, MANY;

        static Why of(Rule rule) {
            return switch (rule) {
                case PHOTO_TOO_LARGE -> LARGE;
                case PHOTO_HEIC -> HEIC;
                case PHOTO_UNREADABLE -> UNREADABLE;
                case RATE_LIMITED -> MANY;
                default -> MISSING;
            };
        }

        private boolean isWrong() {
            return compareTo(SENT) > 0;
        }
    }

    static String write(FamilyFrame frame, News.Task task, Why why, String formMark, String stylesheet) {
        FamilyWords words = frame.words();
        String page = "/photo/" + task.id();
        Html html = frame.begin(words.of("photo.title"), why.isWrong(), page, stylesheet);
        html.with("p", task.title(), "class", "p-fact", "lang", task.language(), "dir", "auto");
        if (task.hint() != null) {
            html.with("p", task.hint(), "lang", task.language(), "dir", "auto");
        }
        if (why == Why.SENT) {
            html.open("div", "class", "p-done", "role", "status").with("b", words.of("photo.sent")).with("p", words.of("photo.sentText")).close();
        } else if (why.isWrong()) {
            html.open("div", "class", "p-note is-error", "role", "alert").icon(Icon.WARN).with("p", words.of("photo." + why)).close();
        }
        html.open("form", "action", frame.url(page), "method", "post", "enctype", "multipart/form-data").single("input", "type", "hidden", "name", "form", "value", formMark);
        html.open("div", "class", "p-field").with("label", words.of("photo.label"), "for", "photo").with("span", words.of("photo.hint"), "class", "p-hint", "id", "photoHint").open("div", "class", "p-file");
        html.single("input", "type", "file", "id", "photo", "name", "photo", "accept", "image/jpeg,image/png", "required", "", "aria-describedby", "photoHint").close().close();
        html.open("div", "class", "p-btns").with("button", words.of("write.send"), "class", "p-btn", "type", "submit").with("a", words.of("foot.news"), "class", "p-btn is-2", "href", frame.url("/news")).close().close();
        return frame.end(html);
    }
}
