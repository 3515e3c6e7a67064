package org.tanggol.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tanggol.bonds.BondFunding;
import org.tanggol.bonds.BondOutcome;
import org.tanggol.custody.CustodySource;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingType;

/** The words of the families' pages: the same keys and places in five languages, and nothing shown that nobody has approved. */
class FamilyWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    /** Words that no text of these languages has, unless somebody forgot to translate it. */
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|and|with|your|you|is|are|this|that|please|who|what)\\b");

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void allLanguagesHaveTheSameKeysAndPlaces() {
        Map<String, String> english = FamilyWords.texts(FamilyLanguage.EN);
        for (FamilyLanguage language : FamilyLanguage.values()) {
            Map<String, String> texts = FamilyWords.texts(language);
            assertThat(texts.keySet()).as(language.tag()).isEqualTo(english.keySet());
            texts.forEach((key, text) -> {
                assertThat(places(text)).as(language.tag() + " " + key).isEqualTo(places(english.get(key)));
                assertThat(new MessageFormat(text, language.locale()).format(new Object[] {2, 3, 4, 5})).as(language.tag() + " " + key).isNotBlank();
            });
        }
    }

    @Test
    void everyTextHasAStateAndEveryStateAText() {
        assertThat(FamilyWords.states().all().keySet()).isEqualTo(FamilyWords.texts(FamilyLanguage.EN).keySet());
        FamilyWords.states().all().forEach((key, row) -> {
            assertThat(row.keySet()).containsExactlyInAnyOrder(FamilyLanguage.values());
            assertThat(row.get(FamilyLanguage.EN).step()).as(key).isEqualTo(ReviewStates.Step.OWN);
            for (FamilyLanguage language : List.of(FamilyLanguage.FIL, FamilyLanguage.HT, FamilyLanguage.AR)) {
                assertThat(row.get(language).step()).as("only English and Spanish are the product's own: " + key).isNotEqualTo(ReviewStates.Step.OWN);
            }
        });
    }

    @Test
    void aDraftIsNotShownAndTheEnglishOnesSayTheyAreEnglish() {
        FamilyWords haitian = FamilyWords.in(FamilyLanguage.HT);
        Said exit = haitian.of("exit");
        assertThat(exit.text()).isEqualTo("Leave now");
        assertThat(exit.language()).isEqualTo(FamilyLanguage.EN);
        assertThat(haitian.isWhole()).isFalse();
        assertThat(FamilyWords.in(FamilyLanguage.ES).isWhole()).isTrue();
        assertThat(FamilyWords.in(FamilyLanguage.ES).of("exit")).isEqualTo(new Said("Salir ahora", FamilyLanguage.ES));
    }

    @Test
    void anApprovalIsOfTheTextThatWasRead() {
        String text = "Sòti kounye a";
        ReviewStates states = ReviewStates.of(List.of("key,en,ht", "exit,own,approved Marie Fictive " + ReviewStates.mark(text), "code.go,own,reviewed Marie Fictive " + ReviewStates.mark(text), "call,own,draft"));
        assertThat(states.isApproved("exit", FamilyLanguage.HT, text)).isTrue();
        assertThat(states.isApproved("exit", FamilyLanguage.HT, text + "!")).as("changed since").isFalse();
        assertThat(states.isApproved("code.go", FamilyLanguage.HT, text)).as("reviewed is not approved").isFalse();
        assertThat(states.isApproved("call", FamilyLanguage.HT, text)).isFalse();
        assertThat(states.isApproved("nobody", FamilyLanguage.HT, text)).isFalse();
        assertThat(states.all().get("exit").get(FamilyLanguage.HT).reviewer()).isEqualTo("Marie Fictive");
        assertThatThrownBy(() -> ReviewStates.of(List.of("key,ht", "exit,approved"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ReviewStates.of(List.of("key,ht", "exit,good"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noLanguageHasEnglishInIt() {
        for (FamilyLanguage language : List.of(FamilyLanguage.ES, FamilyLanguage.FIL, FamilyLanguage.HT)) {
            List<String> english = FamilyWords.texts(language).entrySet().stream().filter(text -> ENGLISH.matcher(PLACE.matcher(text.getValue()).replaceAll(" ")).find()).map(text -> language + " " + text).toList();
            assertThat(english).isEmpty();
        }
        assertThat(FamilyWords.texts(FamilyLanguage.ES).values()).as("diacritics").anyMatch(text -> text.contains("ñ")).anyMatch(text -> text.contains("¿")).anyMatch(text -> text.contains("ó"));
        assertThat(FamilyWords.texts(FamilyLanguage.HT).values()).anyMatch(text -> text.contains("ò")).anyMatch(text -> text.contains("è"));
        assertThat(FamilyWords.texts(FamilyLanguage.AR).values().stream().filter(text -> text.replaceAll("\\{\\d\\}", "").isBlank() || text.matches(".*[\\u0600-\\u06ff].*")).count())
            .isEqualTo(FamilyWords.texts(FamilyLanguage.AR).size());
    }

    @Test
    void everyKindThatCanComeHasItsWords() {
        FamilyWords words = FamilyWords.in(FamilyLanguage.EN);
        List<String> keys = new ArrayList<>();
        Arrays.stream(HearingType.values()).forEach(type -> keys.add("means." + type));
        Arrays.stream(HearingMedium.values()).forEach(medium -> keys.add("medium." + medium));
        Arrays.stream(CustodySource.values()).forEach(source -> keys.add("source." + source));
        Arrays.stream(News.Whereabouts.values()).filter(where -> where != News.Whereabouts.HERE).forEach(where -> keys.addAll(List.of("place." + where, "place." + where + "Text")));
        for (BondOutcome outcome : BondOutcome.values()) {
            for (BondFunding funding : BondFunding.values()) {
                keys.add("bond." + NewsReading.state(outcome, funding));
            }
        }
        assertThat(keys.stream().filter(key -> !words.has(key)).toList()).isEmpty();
    }

    @Test
    void daysAndHoursAreSaidInTheTextsOwnLanguage() {
        LocalDate day = LocalDate.of(2027, 3, 15);
        FamilyWords.Day said = new FamilyWords.Day(day, LocalDate.of(2026, 11, 24));
        assertThat(FamilyWords.in(FamilyLanguage.EN).of("news.same", said).text()).isEqualTo("Nothing has changed since your last visit on Monday 15 March 2027.");
        assertThat(FamilyWords.in(FamilyLanguage.ES).of("news.same", said).text()).contains("lunes 15 de marzo de 2027");
        assertThat(FamilyWords.in(FamilyLanguage.HT).of("news.same", said).text()).as("an English sentence has an English day").contains("Monday 15 March 2027");
        assertThat(FamilyWords.in(FamilyLanguage.EN).of("hearing.when", 14, LocalTime.of(13, 0)).text()).isEqualTo("in 14 days, at 1:00 pm");
        assertThat(FamilyWords.in(FamilyLanguage.EN).of("hearing.when", 0, LocalTime.of(9, 5)).text()).isEqualTo("today, at 9:05 am");
        assertThat(FamilyWords.in(FamilyLanguage.EN).of("place.days", "Maria", 1).text()).isEqualTo("Maria has been here for 1 day.");
    }

    @Test
    void datesAreWordsInEveryLanguage() {
        LocalDate day = LocalDate.of(2027, 3, 15);
        LocalDate then = LocalDate.of(2026, 12, 1);
        assertThat(FamilyDates.in(FamilyLanguage.FIL).day(day, then)).isEqualTo("Lunes, Marso 15, 2027");
        assertThat(FamilyDates.in(FamilyLanguage.HT).day(day, then)).isEqualTo("lendi 15 mas 2027");
        assertThat(FamilyDates.in(FamilyLanguage.HT).clock(LocalTime.of(13, 0))).isEqualTo("1:00 nan aprèmidi");
        assertThat(FamilyDates.in(FamilyLanguage.AR).day(day, then)).contains("15").contains("2027").doesNotContain("Mar");
        assertThat(FamilyDates.in(FamilyLanguage.EN).day(LocalDate.of(2026, 12, 8), then)).isEqualTo("Tuesday 8 December");
        assertThat(FamilyDates.in(FamilyLanguage.EN).clock(LocalTime.MIDNIGHT)).isEqualTo("12:00 am");
        for (FamilyLanguage language : FamilyLanguage.values()) {
            for (int month = 1; month <= 12; month++) {
                assertThat(FamilyDates.in(language).month(LocalDate.of(2027, month, 1))).matches("\\D+");
            }
        }
    }

    @Test
    void languagesStandInTheOrderOfTheirOwnNamesAndFitTags() {
        assertThat(Arrays.stream(FamilyLanguage.values()).map(FamilyLanguage::own).toList()).isSorted();
        assertThat(FamilyLanguage.fitting("tl")).isEqualTo(FamilyLanguage.FIL);
        assertThat(FamilyLanguage.fitting("es-GT")).isEqualTo(FamilyLanguage.ES);
        assertThat(FamilyLanguage.fitting("quc")).isEqualTo(FamilyLanguage.EN);
        assertThat(FamilyLanguage.fitting(null)).isEqualTo(FamilyLanguage.EN);
        assertThat(FamilyLanguage.AR.direction()).isEqualTo("rtl");
        assertThat(FamilyLanguage.HT.direction()).isEqualTo("ltr");
    }
}
