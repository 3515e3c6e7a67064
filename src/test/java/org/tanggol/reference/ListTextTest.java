package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text of published lists: cleaned, made readable, folded, compared. */
class ListTextTest {

    @Test
    void entitiesAndHardBlanksAreReadAndCodesThatLookLikeNothingStay() {
        assertThat(Words.clean("Ozark&#039;s\u00a0 Office ")).isEqualTo("Ozark's Office");
        assertThat(Words.clean("NA")).isEqualTo("NA");
        assertThat(Words.clean("--")).isEqualTo("--");
        assertThat(Words.clean(" \u00a0")).isNull();
    }

    @Test
    void accentsAndSignsAreFoldedForSearching() {
        assertThat(Words.fold("Doña Ana's Co.  Jail")).isEqualTo("dona anas co jail");
    }

    @ParameterizedTest
    @CsvSource({
        "ORANGE COUNTY JAIL (NY), Orange County Jail (NY)", "EL PASO SERVICE PROCESSING CENTER, El Paso Service Processing Center",
        "MCHENRY COUNTY JAIL, McHenry County Jail", "ADELANTO ICE PROCESSING CENTER, Adelanto ICE Processing Center",
        "Moshannon Valley Processing Center, Moshannon Valley Processing Center"})
    void capitalsBecomeReadable(String published, String readable) {
        assertThat(ReadableName.of(published)).isEqualTo(readable);
    }

    @Test
    void anAddressOnOneLineIsReadIntoItsParts() {
        assertThat(PostalAddress.ofLine("816 MARIN AVE., SUITE 110, CROOKSTON, MN 56716"))
            .isEqualTo(new PostalAddress("816 MARIN AVE., SUITE 110", "CROOKSTON", "MN", "56716"));
        assertThat(PostalAddress.ofLine("somewhere in Texas")).isNull();
        assertThat(new PostalAddress("1 Elm", "Boston", "MA", "02108").line()).isEqualTo("1 Elm, Boston, MA 02108");
    }

    @Test
    void theSameNameAtTheSameHouseIsSurelyLikely() {
        Likeness.Result likeness = Likeness.of(
            new Likeness.Place("Kenton County Jail", new PostalAddress("3000 Decker Crane Lane", "Covington", "KY", "41017")),
            new Likeness.Place("KENTON COUNTY DETENTION CENTER", new PostalAddress("3000 DECKER CRANE LN", "COVINGTON", "KY", "41017")));
        assertThat(likeness.score()).isEqualTo(100);
        assertThat(likeness.reasons()).containsExactly("SAME_NAME", "SAME_ZIP", "SAME_HOUSE_NUMBER");
    }

    @Test
    void oneNameInTwoStatesIsTwoPlaces() {
        assertThat(Likeness.of(new Likeness.Place("Orange County Jail", new PostalAddress(null, "Goshen", "NY", "10924")),
            new Likeness.Place("Orange County Jail", new PostalAddress(null, "Orlando", "FL", "32839"))).score()).isZero();
    }

    @Test
    void northeastIsNotNorthwest() {
        assertThat(Likeness.names("Northeast Ohio Correctional Center", "Corrections Center of Northwest Ohio")).isLessThan(0.6);
    }
}
