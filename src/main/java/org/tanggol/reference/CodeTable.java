package org.tanggol.reference;

import java.util.Locale;
import java.util.Optional;

/** The code tables that the record uses, each with the file it comes from. */
public enum CodeTable {
    /** Languages by BCP 47 tag, from EOIR's own table through our mapping. */
    LANGUAGE("tblLanguage"),
    /** Countries of nationality by ISO 3166-1 alpha-2, from EOIR's own table through our mapping. */
    COUNTRY("tblLookupNationality"),
    EOIR_LANGUAGE("tblLanguage"),
    EOIR_NATIONALITY("tblLookupNationality"),
    EOIR_COUNTRY("tblLookupCountry"),
    CASE_TYPE("tblLookupCaseType"),
    HEARING_TYPE("tbllookupCal_Type"),
    SCHEDULE_TYPE("tbllookupSchedule_Type"),
    ADJOURNMENT_REASON("tblAdjournmentCodes"),
    HEARING_LOCATION("tblLookupHloc"),
    BASE_CITY("tblLookupBaseCity"),
    /** Places of detention as EOIR codes them; some differ only in case. */
    PLACE_OF_DETENTION("tblLookupInmate"),
    /** Judges' names; pseudo-entries such as {@code <All Judges>} are not offered. */
    JUDGE("tblLookupJudge"),
    JUDGE_BASE_CITY("tblLookupJudgeBaseCity"),
    COURT_DECISION("tblLookupCourtDecision"),
    DECISION("tblDecCode"),
    APPLICATION_DECISION("tblLookupCourtAppDecisions"),
    FINAL_DISPOSITION("tblLookupFinalDisposition"),
    BIA_DECISION("tblLookupBIADecision"),
    BIA_DECISION_TYPE("tblLookupBIADecisionType"),
    MOTION_TYPE("tblLookupMotionType"),
    BOARD_MOTION("tblLookupBoardMotion"),
    APPEAL_TYPE("tbllookupAppealType"),
    APPLICATION("tblLookUp_Appln"),
    CHARGE("tbllookupCharges"),
    STATE("tblLookupState"),
    GENDER("tblLookupGender"),
    JUVENILE("tblLookup_Juvenile"),
    SPECIAL_ISSUE("tblLookupSpecialIssue"),
    CASE_PRIORITY("tblLookup_CasePriority"),
    CUSTODY_STATUS("custody_status_from_ddp_codebook"),
    DHS_OFFICE("tblINSoffice"),
    NOTICE("tblLookupNOTICE"),
    CASE_IDENTIFIER("tblLookUpCaseIdentifier"),
    HOLD_REASON("tblLookupHoldReason");

    private final String file;

    CodeTable(String file) {
        this.file = file;
    }

    /** Name of the source's table, and of its file without the ending. */
    String file() {
        return file;
    }

    /** Whether its codes are the mapped tags and not those of the source. */
    boolean isMapped() {
        return this == LANGUAGE || this == COUNTRY;
    }

    /** The name in a URL, e.g. {@code hearing-type}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The table with that name in a URL. */
    public static Optional<CodeTable> named(String slug) {
        for (CodeTable table : values()) {
            if (table.slug().equals(slug)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }
}
