package org.tanggol.reference;

/** The code tables of EOIR that the record uses. The codes are the court's own, not ISO. */
public enum CodeTable {
    CASE_TYPE("tblLookupCaseType"), CALENDAR_TYPE("tbllookupCal_Type"), SCHEDULE_TYPE("tbllookupSchedule_Type"),
    ADJOURNMENT("tblAdjournmentCodes"), BASE_CITY("tblLookupBaseCity"), HEARING_LOCATION("tblLookupHloc"), JUDGE("tblLookupJudge"),
    JUDGE_BASE_CITY("tblLookupJudgeBaseCity"), PLACE_OF_DETENTION("tblLookupInmate"), NATIONALITY("tblLookupNationality"),
    COUNTRY("tblLookupCountry"), LANGUAGE("tblLanguage"), CHARGE("tbllookupCharges"), COURT_DECISION("tblLookupCourtDecision"),
    DECISION("tblDecCode"), APPLICATION_DECISION("tblLookupCourtAppDecisions"), FINAL_DISPOSITION("tblLookupFinalDisposition"),
    BOARD_DECISION("tblLookupBIADecision"), BOARD_DECISION_TYPE("tblLookupBIADecisionType"),
    CUSTODY_STATUS("custody_status_from_ddp_codebook"), MOTION_TYPE("tblLookupMotionType"), BOARD_MOTION("tblLookupBoardMotion"),
    APPEAL_TYPE("tbllookupAppealType"), APPLICATION("tblLookUp_Appln"), JUVENILE("tblLookup_Juvenile"), SPECIAL_ISSUE("tblLookupSpecialIssue"),
    CASE_PRIORITY("tblLookup_CasePriority"), NOTICE("tblLookupNOTICE"), CASE_IDENTIFIER("tblLookUpCaseIdentifier"),
    HOLD_REASON("tblLookupHoldReason"), DHS_OFFICE("tblINSoffice"), STATE("tblLookupState"), GENDER("tblLookupGender");

    private final String file;

    CodeTable(String file) {
        this.file = file;
    }

    /** Path of the bundled table. */
    String file() {
        return "eoir/" + file + ".csv";
    }
}
