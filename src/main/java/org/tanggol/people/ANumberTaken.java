package org.tanggol.people;

import org.tanggol.access.CaseFileId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The organization has a record with this A-number already; the refusal leads to it. */
public final class ANumberTaken extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient CaseFileId first;

    ANumberTaken(CaseFileId first) {
        super(Rule.A_NUMBER_TAKEN, "aNumber");
        this.first = first;
    }

    /** The file that has the number. */
    public CaseFileId first() {
        return first;
    }
}
