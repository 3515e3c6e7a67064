package org.tanggol.disclosures;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;

/** The record as a page that anybody can open and print: the same content as for programs, in the same order, in English as courts read it. */
final class ReadableRecord {

    private static final String STYLE = "body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}dt{font-weight:bold}dd{margin:0 0 .5em 1.5em;white-space:pre-wrap}"
        + "section{border-top:1px solid #767676;margin-top:1em}li{margin-bottom:.75em}";

    private ReadableRecord() { }

    static String html(String title, JsonObject record) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").append(safe(title)).append("</title><style>").append(STYLE)
            .append("</style></head><body><h1>").append(safe(title)).append("</h1>\n");
        record.forEach((name, value) -> {
            out.append("<section><h2>").append(words(name)).append("</h2>\n");
            write(out, value);
            out.append("</section>\n");
        });
        return out.append("</body></html>\n").toString();
    }

    private static void write(StringBuilder out, JsonValue value) {
        if (value instanceof JsonArray list) {
            if (list.isEmpty()) {
                out.append("<p>None on record.</p>\n");
                return;
            }
            out.append("<ol>");
            list.forEach(item -> {
                out.append("<li>");
                write(out, item);
                out.append("</li>\n");
            });
            out.append("</ol>\n");
        } else if (value instanceof JsonObject fields) {
            out.append("<dl>");
            fields.forEach((name, field) -> {
                out.append("<dt>").append(words(name)).append("</dt><dd>");
                write(out, field);
                out.append("</dd>");
            });
            out.append("</dl>\n");
        } else {
            out.append(safe(value instanceof JsonString text ? text.getString() : value.toString()));
        }
    }

    /** "began_at" is "Began at". */
    private static String words(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
