package org.tanggol.proceedings;

/** What a matter is about; a bond is always its own. */
public enum ProceedingKind {
    REMOVAL, WITHHOLDING_ONLY, ASYLUM_ONLY, CREDIBLE_FEAR, REASONABLE_FEAR, BOND, APPEAL, PETITION_FOR_REVIEW, HABEAS, USCIS
}
