package org.tanggol.reference;

/** What sources state about a facility in figures and findings, with the unit of each. */
public enum FactKind {
    /** Average daily population, the sum of the four classification levels. */
    AVERAGE_DAILY_POPULATION(Unit.PEOPLE),
    AVERAGE_LENGTH_OF_STAY(Unit.DAYS),
    GUARANTEED_MINIMUM(Unit.BEDS),
    CAPACITY(Unit.BEDS),
    POPULATION_COUNT(Unit.PEOPLE),
    FINAL_RATING(Unit.TEXT),
    INSPECTION_END(Unit.DATE),
    /** The words that stand in place of a date: {@code Scheduled FY26}. */
    INSPECTION_SCHEDULED(Unit.TEXT),
    INSPECTION_TYPE(Unit.TEXT),
    INSPECTION_STANDARD(Unit.TEXT),
    LEVEL_A(Unit.PEOPLE), LEVEL_B(Unit.PEOPLE), LEVEL_C(Unit.PEOPLE), LEVEL_D(Unit.PEOPLE),
    MALE_CRIMINAL(Unit.PEOPLE), MALE_NON_CRIMINAL(Unit.PEOPLE), FEMALE_CRIMINAL(Unit.PEOPLE), FEMALE_NON_CRIMINAL(Unit.PEOPLE),
    THREAT_LEVEL_1(Unit.PEOPLE), THREAT_LEVEL_2(Unit.PEOPLE), THREAT_LEVEL_3(Unit.PEOPLE), NO_THREAT_LEVEL(Unit.PEOPLE),
    MANDATORY(Unit.PEOPLE),
    FIRST_USED(Unit.DATE), LAST_USED(Unit.DATE),
    FEDERAL_CIRCUIT(Unit.TEXT),
    TELEPHONE_PROVIDER(Unit.TEXT);

    private final Unit unit;

    FactKind(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
