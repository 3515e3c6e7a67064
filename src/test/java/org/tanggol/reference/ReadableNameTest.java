package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ORANGE COUNTY JAIL (NY)|Orange County Jail (NY)", "NORTHWEST ICE PROCESSING CENTER|Northwest ICE Processing Center",
        "MCCOOK DETENTION CENTER|McCook Detention Center", "CASCADE COUNTY JAIL, MT|Cascade County Jail, MT", "FCI ATLANTA|FCI Atlanta",
        "LEWISBURG US PENITENTIARY|Lewisburg US Penitentiary", "CORR. CTR OF NORTHWEST OHIO|Corr. Ctr of Northwest Ohio",
        "Clinton County Sheriff's Office|Clinton County Sheriff's Office", "OZARK COUNTY SHERIFF'S OFFICE|Ozark County Sheriff's Office"})
    void capitalsBecomeReadableAndWhatIsReadableStays(String published, String readable) {
        assertThat(ReadableName.of(published)).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"40 OLD US HWY 90 SE|40 Old US Hwy 90 SE", "409 FM 1144|409 FM 1144"})
    void roadsKeepTheirLetters(String published, String readable) {
        assertThat(ReadableName.of(new PostalAddress(published, null, null, null)).street()).isEqualTo(readable);
    }
}
