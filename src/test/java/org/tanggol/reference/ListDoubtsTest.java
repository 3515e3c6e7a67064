package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListDoubtsTest {

    private final Geography geography = Geography.bundled();
    private final ListDoubts doubts = new ListDoubts(geography, new AreasOfResponsibility(BundledFiles.rows(BundledFiles.AREAS), geography));
    private final List<ListedFacility> july = ListedFacility.read(BundledFiles.rows(BundledFiles.JULY_2026));

    @Test
    void exactlyTheTwelveShiftedAddressesAreDoubted() {
        assertThat(doubts.addresses(july).keySet()).containsExactlyElementsOf(IntStream.rangeClosed(245, 256).boxed().toList());
    }

    @Test
    void theRuleSeesTheEntriesAndNotTheirLineNumbers() {
        List<ListedFacility> shorter = july.subList(120, july.size());
        assertThat(doubts.addresses(shorter).keySet()).containsExactlyElementsOf(IntStream.rangeClosed(245, 256).boxed().toList());
        List<ListedFacility> withoutTheRun = july.stream().filter(entry -> entry.line() < 245 || entry.line() > 256).toList();
        assertThat(doubts.addresses(withoutTheRun)).isEmpty();
    }

    @Test
    void theAddressOfTheEntryBeforeIsProposedWhereItFits() {
        Map<Integer, ListDoubts.Doubt> found = doubts.addresses(july);
        assertThat(found.get(246).proposed().line()).isEqualTo("2190 E Mesquite Avenue, Pahrump, NV 89048");
        assertThat(found.get(255).proposed().line()).isEqualTo("307 Saint Joseph St, Rapid City, SD 57701");
    }

    @Test
    void nothingIsProposedWhereTheEntryBeforeDoesNotFit() {
        Map<Integer, ListDoubts.Doubt> found = doubts.addresses(july);
        assertThat(found.get(245).proposed()).as("the first of the run").isNull();
        assertThat(found.get(249).proposed()).as("an entry is missing before Vermont").isNull();
    }

    @Test
    void aPlaceAcrossTheBorderOfItsAreaIsNotDoubtedForThatAlone() {
        assertThat(july).anySatisfy(entry -> {
            assertThat(entry.key()).isEqualTo("SLRDCAZ");
            assertThat(entry.fieldOffice()).isEqualTo("SND");
        });
        assertThat(doubts.addresses(july)).doesNotContainKey(172);
    }

    @Test
    void exactlyOneTelephoneIsDoubted() {
        Map<Integer, ListDoubts.Doubt> shifted = doubts.addresses(july);
        assertThat(july.stream().filter(entry -> !shifted.containsKey(entry.line()) && doubts.phoneIsDoubtful(entry)).map(ListedFacility::line))
            .containsExactly(142);
    }

    @Test
    void aTollFreeNumberBelongsNowhereAndIsNotDoubted() {
        assertThat(july).anySatisfy(entry -> {
            assertThat(entry.phone()).startsWith("(888)");
            assertThat(doubts.phoneIsDoubtful(entry)).isFalse();
        });
    }
}
