package org.tanggol.docket;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is usually to be done before a hearing, and how many days before. A convention of ours to begin from: what is chosen becomes a task that moves with the hearing, and is changed like any
 * other. Words are {@code ChecklistItem.NAME}.
 */
public enum ChecklistItem {
    EVIDENCE(35, HearingType.INDIVIDUAL), WITNESSES(35, HearingType.INDIVIDUAL), BRIEF(35, HearingType.INDIVIDUAL), COUNTRY_CONDITIONS(40, HearingType.INDIVIDUAL),
    SPONSOR(10, HearingType.BOND_REDETERMINATION), BOND_PACKET(10, HearingType.BOND_REDETERMINATION), ADDRESS_PROOF(10, HearingType.BOND_REDETERMINATION),
    BOND_MONEY(5, HearingType.BOND_REDETERMINATION), PLEADINGS(7, HearingType.MASTER), RELIEF(7, HearingType.MASTER),
    FEAR_STATEMENT(2, HearingType.CREDIBLE_FEAR_REVIEW, HearingType.REASONABLE_FEAR_REVIEW),
    INTERPRETER(7), PREPARED(5), LINK(2), FAMILY_TOLD(3), COMPANION(3);

    private final int daysBefore;
    private final Set<HearingType> types;

    ChecklistItem(int daysBefore, HearingType... types) {
        this.daysBefore = daysBefore;
        this.types = types.length == 0 ? EnumSet.allOf(HearingType.class) : EnumSet.copyOf(Arrays.asList(types));
    }

    /** How many days before the hearing it should be done. */
    public int daysBefore() {
        return daysBefore;
    }

    /** For hearings of a kind, the earliest first. */
    public static List<ChecklistItem> of(HearingType type) {
        return Arrays.stream(values()).filter(item -> item.types.contains(type)).sorted((a, b) -> b.daysBefore - a.daysBefore).toList();
    }
}
