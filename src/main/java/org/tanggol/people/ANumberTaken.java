package org.tanggol.people;

import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The organization has a record with this A-number already; the refusal leads to it. */
public final class ANumberTaken extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient CaseFileId first;

    private ANumberTaken(CaseFileId first) {
        super(Rule.A_NUMBER_TAKEN, "aNumber");
        this.first = first;
    }

    /** The refusal: it leads to the file where the asker may see it, and says no more than that there is one where they may not. */
    static RuleViolation of(CaseFileId first, CaseAccess access) {
        return access.level(first).isAtLeast(Level.SUMMARY) ? new ANumberTaken(first) : new RuleViolation(Rule.A_NUMBER_ELSEWHERE, "aNumber");
    }

    /** The file that has the number. */
    public CaseFileId first() {
        return first;
    }
}
