package org.tanggol.deadlines;

/** What kind of event starts a period; the rule file says it for each event it names. */
public enum TriggerKind {
    DECISION_ORAL, DECISION_WRITTEN, DECISION, SERVICE, MAILING, RECEIPT, HEARING, ARRIVAL, CUSTODY_START, RELEASE, ADDRESS_CHANGE, FORM_DATE, PERIOD_END
}
