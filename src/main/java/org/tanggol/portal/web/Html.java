package org.tanggol.portal.web;

import java.util.ArrayDeque;
import java.util.Deque;
import org.tanggol.portal.FamilyLanguage;
import org.tanggol.portal.Said;

/**
 * Writes one page. Every text and every value of an attribute is escaped here; what is in another language than the page says so on its element. There is no
 * way to write a script, and none to write a style attribute: the policy of the pages blocks both.
 */
final class Html {

    private final StringBuilder out = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<FamilyLanguage> languages = new ArrayDeque<>();

    Html(FamilyLanguage language) {
        languages.push(language);
    }

    /** Opens an element. @param attributes names and values in turn; a null value leaves the attribute out, an empty one writes its name alone */
    Html open(String element, String... attributes) {
        tag(element, attributes).append('>');
        open.push(element);
        languages.push(languages.peek());
        return this;
    }

    /** The same for an element whose texts are in the language of this one: marked once, so that a sentence is not torn apart where the page runs the other way. */
    Html openIn(Said first, String element, String... attributes) {
        tag(element, attributes);
        mark(first);
        out.append('>');
        open.push(element);
        languages.push(first.language());
        return this;
    }

    Html close() {
        out.append("</").append(open.pop()).append('>');
        languages.pop();
        return this;
    }

    /** An element without an end. */
    Html single(String element, String... attributes) {
        tag(element, attributes).append('>');
        return this;
    }

    /** An element with a text in it; marked with the text's language where it is not the page's. */
    Html with(String element, Said text, String... attributes) {
        tag(element, attributes);
        mark(text);
        out.append('>');
        escape(text.text());
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element with a text that is in no language: a name, a number, an address. */
    Html with(String element, String text, String... attributes) {
        tag(element, attributes).append('>');
        escape(text);
        out.append("</").append(element).append('>');
        return this;
    }

    /** A text between others; in an element of its own only where its language is another. */
    Html text(Said text) {
        return text.language() == languages.peek() ? text(text.text()) : with("span", text);
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** A picture of ours. */
    Html icon(Icon icon) {
        out.append(icon.svg());
        return this;
    }

    private void mark(Said text) {
        FamilyLanguage language = languages.peek();
        if (text.language() != language) {
            out.append(" lang=\"").append(text.language().tag()).append('"');
            if (!text.language().direction().equals(language.direction())) {
                out.append(" dir=\"").append(text.language().direction()).append('"');
            }
        }
    }

    private StringBuilder tag(String element, String... attributes) {
        if (element.equals("script") || element.equals("style")) {
            throw new IllegalArgumentException("The policy of these pages has no " + element);
        }
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            if (name.equals("style") || name.startsWith("on")) {
                throw new IllegalArgumentException("The policy of these pages has no " + name);
            }
            if (attributes[i + 1] != null) {
                out.append(' ').append(name);
                if (!attributes[i + 1].isEmpty()) {
                    out.append("=\"");
                    escape(attributes[i + 1]);
                    out.append('"');
                }
            }
        }
        return out;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(one);
            }
        }
    }

    @Override
    public String toString() {
        return "<!DOCTYPE html>" + out;
    }
}
