package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeographyTest {

    private final Geography geography = Geography.bundled();

    @ParameterizedTest(name = "{1} in {0} keeps {3}")
    @CsvSource(textBlock = """
        TX, El Paso,    79925, America/Denver
        TX, Hudspeth,   79851, America/Denver
        TX, Bexar,      78207, America/Chicago
        FL, Escambia,   32505, America/Chicago
        FL, Santa Rosa, 32570, America/Chicago
        FL, Miami-Dade, 33194, America/New_York
        TN, Knox,       37902, America/New_York
        TN, Davidson,   37203, America/Chicago
        KY, Grayson,    42754, America/Chicago
        KY, Boone,      41005, America/New_York
        IN, Lake,       46307, America/Chicago
        IN, Marion,     46204, America/Indiana/Indianapolis
        NE, Scotts Bluff, 69341, America/Denver
        NE, Douglas,    68102, America/Chicago
        KS, Sherman,    67735, America/Denver
        ND, Stark,      58601, America/Denver
        SD, Pennington, 57701, America/Denver
        ID, Kootenai,   83814, America/Los_Angeles
        ID, Ada,        83702, America/Boise
        OR, Malheur,    97914, America/Boise
        AZ, Pinal,      85132, America/Phoenix
        PR, ,           00968, America/Puerto_Rico
        GU, ,           96910, Pacific/Guam
        MP, ,           96950, Pacific/Saipan
        """)
    void splitStatesAndTerritoriesKeepTheTimeOfTheirCounty(String state, String county, String zip, String zone) {
        assertThat(geography.zoneOf(state, county, zip)).hasValueSatisfying(found -> {
            assertThat(found.zone().getId()).isEqualTo(zone);
            assertThat(found.certain()).isTrue();
        });
    }

    @Test
    void aSplitStateWithoutCountyGivesAZoneThatIsNotCertain() {
        assertThat(geography.zoneOf("KY", null, null)).hasValueSatisfying(found -> assertThat(found.certain()).isFalse());
    }

    @Test
    void aStateWithOneZoneNeedsNoCounty() {
        assertThat(geography.zoneOf("GA", null, null)).hasValueSatisfying(found -> assertThat(found.certain()).isTrue());
    }

    @Test
    void aPlaceOnTheNavajoNationKeepsTheTimeOfItsZipCode() {
        assertThat(geography.zoneOf("AZ", "Apache", "86515").orElseThrow().zone().getId()).isEqualTo("America/Denver");
    }

    @Test
    void aTelephoneTellsItsStateAndATollFreeNumberNone() {
        assertThat(geography.stateOfPhone("(253) 779-6000")).contains("WA");
        assertThat(geography.stateOfPhone("(800) 555-0100")).isEmpty();
        assertThat(geography.stateOfPhone(null)).isEmpty();
    }
}
