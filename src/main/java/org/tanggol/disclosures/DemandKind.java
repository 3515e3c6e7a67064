package org.tanggol.disclosures;

/** Who wants to see records, and by what right. What a judge has signed binds; what an agency signs by itself can be refused until a court enforces it. */
public enum DemandKind {
    JUDICIAL_WARRANT, COURT_ORDER, JUDICIAL_SUBPOENA, ADMINISTRATIVE_SUBPOENA, ADMINISTRATIVE_WARRANT, PERSON_ASKED, OTHER_REQUEST;

    /** Whether a judge or the clerk of a court has issued it. */
    public boolean isJudicial() {
        return this == JUDICIAL_WARRANT || this == COURT_ORDER || this == JUDICIAL_SUBPOENA;
    }

    /** Whether an authority demands it; such a case must not be purged meanwhile. */
    public boolean isDemand() {
        return this != PERSON_ASKED && this != OTHER_REQUEST;
    }
}
