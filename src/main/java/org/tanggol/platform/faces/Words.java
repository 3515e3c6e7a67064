package org.tanggol.platform.faces;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * All words a person sees, as one bundle: each feature keeps its own file {@code org/tanggol/words/FEATURE_LANGUAGE.properties}
 * (UTF-8), and {@code features.txt} names the features. This class holds the English words; {@link Words_es} the Spanish.
 */
public class Words extends ResourceBundle {

    private static final String FOLDER = "/org/tanggol/words/";

    private final Map<String, String> words;

    /** For {@link ResourceBundle}. */
    public Words() {
        this("en");
    }

    protected Words(String language) {
        words = read(language);
    }

    /** The bundle of a language; English for any other. */
    public static ResourceBundle of(Locale locale) {
        return ResourceBundle.getBundle(Words.class.getName(), locale, Words.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_CLASS));
    }

    /** Features that have words. */
    public static List<String> features() {
        return lines(FOLDER + "features.txt");
    }

    /** The words of one language, by key. */
    public static Map<String, String> read(String language) {
        Map<String, String> all = new HashMap<>();
        for (String feature : features()) {
            Properties file = new Properties();
            try (InputStream in = Words.class.getResourceAsStream(FOLDER + feature + "_" + language + ".properties")) {
                if (in == null) {
                    throw new IllegalStateException("No words of " + feature + " in " + language);
                }
                file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (String key : file.stringPropertyNames()) {
                if (all.put(key, file.getProperty(key)) != null) {
                    throw new IllegalStateException("The key " + key + " stands in two files");
                }
            }
        }
        return Map.copyOf(all);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
