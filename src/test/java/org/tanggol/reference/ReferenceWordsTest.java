package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.platform.faces.Words;

/** Every sign and every value that a page of this feature can show has its words. */
class ReferenceWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everySignHasItsWords(String language) {
        Map<String, String> words = Words.read(language);
        Set<String> signs = new TreeSet<>(Set.of("NOT_ON_RECORD", "FITS_SOMEWHAT", "NOT_IN_WORKBOOK"));
        BundledPlaces.assemble(Instant.parse("2026-11-24T06:00:00Z")).questions().stream().map(ReviewItem::reasons)
            .filter(reasons -> reasons != null).forEach(reasons -> signs.addAll(Set.of(reasons.split(","))));
        assertThat(words.keySet()).containsAll(signs.stream().map(sign -> "review.reason." + sign).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyValueHasItsWord(String language) {
        Map<String, String> words = Words.read(language);
        for (Enum<?>[] values : new Enum<?>[][] {FacilityKind.values(), Held.values(), FactKind.values(), OperatorKind.values(), OperatorRole.values(),
            ReviewKind.values(), ReviewDecision.values(), RowOutcome.values(), WorkbookState.values()}) {
            assertThat(words.keySet()).containsAll(Arrays.stream(values).map(value -> value.getDeclaringClass().getSimpleName() + "." + value.name()).toList());
        }
    }
}
