package org.tanggol.portal;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the family's pages, in the alphabetical order of their own names. */
public enum FamilyLanguage {
    EN("English"), ES("Español"), FIL("Filipino"), HT("Kreyòl ayisyen"), AR("العربية");

    private final String own;
    private final ULocale locale = new ULocale(name().toLowerCase(Locale.ROOT));
    private final boolean rightToLeft = locale.isRightToLeft();

    FamilyLanguage(String own) {
        this.own = own;
    }

    /** Its name in itself. */
    public String own() {
        return own;
    }

    /** BCP 47 tag, which is also its place in addresses. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it is written: {@code ltr} or {@code rtl}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    ULocale locale() {
        return locale;
    }

    /** By its tag, exactly. */
    public static Optional<FamilyLanguage> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    /** The one that fits a tag of BCP 47, whatever its region; Tagalog is Filipino. English for what we do not have. */
    public static FamilyLanguage fitting(String tag) {
        String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return of(language.equals("tl") ? "fil" : language).orElse(EN);
    }

    static List<String> tags() {
        return Arrays.stream(values()).map(FamilyLanguage::tag).toList();
    }
}
