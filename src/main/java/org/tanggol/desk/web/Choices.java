package org.tanggol.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** Choices that several forms offer. */
@Named
@ApplicationScoped
public class Choices {

    /** Languages that are asked for often, by BCP 47 tag; indigenous languages stand here by their own names. */
    private static final List<String> LANGUAGES = List.of("es", "quc", "mam", "kjb", "qu", "ht", "fil", "pt", "fr", "ff", "bm", "ar", "fa", "prs", "ps", "so", "am", "pa", "bn",
        "zh", "ru", "uz", "vi", "en");

    public List<String> getLanguages() {
        return LANGUAGES;
    }
}
