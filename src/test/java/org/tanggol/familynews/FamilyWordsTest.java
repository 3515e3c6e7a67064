package org.tanggol.familynews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.faces.Words;

/** What leaves the house for relatives fits into one text message in each language, and says nothing of anybody. */
class FamilyWordsTest {

    /** The letters of GSM 03.38 that our languages use; with any other, 70 are all that one message holds. */
    private static final String GSM = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\n";

    @Test
    void eachIsOneTextMessage() {
        for (String language : Set.of("en", "es")) {
            for (String key : AlertMaking.keys()) {
                String words = Words.of(Locale.forLanguageTag(language)).getString(key).replace("{0}", "123456");
                boolean gsm = words.chars().allMatch(letter -> GSM.indexOf(letter) >= 0);
                assertThat(words.length()).as(language + " " + key).isLessThanOrEqualTo(gsm ? 160 : 70);
            }
        }
    }
}
