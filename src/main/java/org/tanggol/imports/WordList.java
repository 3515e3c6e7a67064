package org.tanggol.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A bundled file of words: key, then the words people use for it, with a bar between. */
final class WordList {

    private WordList() { }

    /** Folded words to keys. A word under two keys is an error of the file. */
    static Map<String, String> read(String file) {
        Properties table = new Properties();
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new LinkedHashMap<>();
        new TreeMap<Object, Object>(table).forEach((key, value) -> {
            for (String word : ((String) value).split("\\|")) {
                words.putIfAbsent(scope((String) key) + Folded.of(word), (String) key);
            }
        });
        return words;
    }

    /** Words are told apart by the kind before the dot: "bond" is a hearing, a proceeding and a release. */
    private static String scope(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : key.substring(0, dot) + ":";
    }
}
