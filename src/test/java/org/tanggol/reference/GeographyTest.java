package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeographyTest {

    private final Geography geography = Geography.bundled();

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(nullValues = "-", value = {"TX, El Paso, 79925, America/Denver, true", "TX, Frio, 78061, America/Chicago, true",
        "TX, -, 79999, America/Chicago, false", "FL, Santa Rosa, -, America/Chicago, true", "FL, Gulf, 32456, America/New_York, true",
        "AZ, Apache, 86515, America/Denver, true", "AZ, Pinal, 85131, America/Phoenix, true", "IN, LaPorte, -, America/Chicago, true",
        "IN, La Porte County, -, America/Chicago, true", "NV, -, 89883, America/Denver, true", "GA, -, -, America/New_York, true",
        "OR, Malheur, -, America/Boise, true", "ID, Kootenai, -, America/Los_Angeles, true", "KS, Sherman, -, America/Denver, true"})
    void theZoneFollowsZipThenCountyThenState(String state, String county, String zip, String zone, boolean certain) {
        assertThat(geography.zoneOf(state, county, zip)).hasValueSatisfying(found -> {
            assertThat(found.zone().getId()).isEqualTo(zone);
            assertThat(found.certain()).isEqualTo(certain);
        });
    }

    @Test
    void anUnknownStateHasNoZone() {
        assertThat(geography.zoneOf("CU", null, null)).isEmpty();
        assertThat(geography.zoneOf(null, null, null)).isEmpty();
    }

    @Test
    void theAreaCodeTellsTheState() {
        assertThat(geography.stateOfPhone("(253) 779-6000")).contains("WA");
        assertThat(geography.stateOfPhone("(888) 351-4024")).isEmpty();
        assertThat(geography.stateOfPhone(null)).isEmpty();
    }
}
