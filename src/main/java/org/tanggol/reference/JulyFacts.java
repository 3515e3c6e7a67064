package org.tanggol.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** The figures of one entry of the list of July 2026. */
final class JulyFacts {

    private static final Map<String, FactKind> FIGURES = Map.ofEntries(
        Map.entry("avgLengthOfStayDays", FactKind.AVERAGE_LENGTH_OF_STAY), Map.entry("adpLevelA", FactKind.LEVEL_A),
        Map.entry("adpLevelB", FactKind.LEVEL_B), Map.entry("adpLevelC", FactKind.LEVEL_C), Map.entry("adpLevelD", FactKind.LEVEL_D),
        Map.entry("maleCrim", FactKind.MALE_CRIMINAL), Map.entry("maleNonCrim", FactKind.MALE_NON_CRIMINAL),
        Map.entry("femaleCrim", FactKind.FEMALE_CRIMINAL), Map.entry("femaleNonCrim", FactKind.FEMALE_NON_CRIMINAL),
        Map.entry("iceThreatLevel1", FactKind.THREAT_LEVEL_1), Map.entry("iceThreatLevel2", FactKind.THREAT_LEVEL_2),
        Map.entry("iceThreatLevel3", FactKind.THREAT_LEVEL_3), Map.entry("noIceThreatLevel", FactKind.NO_THREAT_LEVEL),
        Map.entry("mandatory", FactKind.MANDATORY), Map.entry("guaranteedMinimumBeds", FactKind.GUARANTEED_MINIMUM),
        Map.entry("adpTotal", FactKind.AVERAGE_DAILY_POPULATION));

    private JulyFacts() { }

    static Map<FactKind, FactValue> of(Table.Row row) {
        Map<FactKind, FactValue> facts = new EnumMap<>(FactKind.class);
        FIGURES.forEach((column, kind) -> {
            String figure = row.get(column);
            if (figure != null) {
                facts.put(kind, FactValue.of(new BigDecimal(figure)));
            }
        });
        words(facts, FactKind.INSPECTION_TYPE, row.get("lastInspectionType"));
        words(facts, FactKind.INSPECTION_STANDARD, row.get("lastInspectionStandard"));
        words(facts, FactKind.FINAL_RATING, row.get("lastFinalRating"));
        String end = row.get("lastInspectionEndDate");
        if (end != null && end.matches("\\d{4}-\\d{2}-\\d{2}")) {
            facts.put(FactKind.INSPECTION_END, FactValue.of(LocalDate.parse(end)));
        } else {
            words(facts, FactKind.INSPECTION_SCHEDULED, end);
        }
        return facts;
    }

    private static void words(Map<FactKind, FactValue> facts, FactKind kind, String text) {
        if (text != null) {
            facts.put(kind, FactValue.of(text));
        }
    }
}
