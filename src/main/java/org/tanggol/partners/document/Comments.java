package org.tanggol.partners.document;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the sources say about themselves, as text for readers of the API: its programmers read the same sentences as ours. */
final class Comments implements CommentVisitor {

    private final StringBuilder text = new StringBuilder();

    private Comments() { }

    /** Of a method; null where it says nothing. */
    static String of(Method method) {
        return text(RuntimeJavadoc.getJavadoc(method).getComment());
    }

    /** Of a record; null where it says nothing. */
    static String of(Class<?> type) {
        return text(RuntimeJavadoc.getJavadoc(type).getComment());
    }

    /** Of the components of a record, by their names on the wire. */
    static Map<String, String> ofComponents(Class<?> type) {
        Map<String, String> said = new TreeMap<>();
        for (ParamJavadoc component : RuntimeJavadoc.getJavadoc(type).getRecordComponents()) {
            String comment = text(component.getComment());
            if (comment != null) {
                said.put(wire(component.getName()), Character.toUpperCase(comment.charAt(0)) + comment.substring(1));
            }
        }
        return said;
    }

    private static String text(Comment comment) {
        Comments reader = new Comments();
        comment.visit(reader);
        String text = reader.text.toString().replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    /** {@code localDateTime} as the wire has it. */
    static String wire(String name) {
        return name.matches("[a-zA-Z]+") ? name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT) : name;
    }

    @Override
    public void commentText(String value) {
        text.append(value);
    }

    @Override
    public void inlineTag(String name, String value) {
        text.append('`').append(Character.isLowerCase(value.charAt(0)) ? wire(value) : value).append('`');
    }

    @Override
    public void inlineLink(Link link) {
        text.append(link.getLabel());
    }

    @Override
    public void inlineValue(Value value) {
        throw new IllegalStateException("A comment that the API shows has an inline value");
    }
}
