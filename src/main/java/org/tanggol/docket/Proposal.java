package org.tanggol.docket;

import org.tanggol.access.CaseFileId;

/**
 * A hearing as somebody is about to save it.
 *
 * @param before the setting that is to change, as it stands; null for a new one
 */
public record Proposal(CaseFileId file, HearingRow before, Setting setting, HearingTime time) {

    /** Whether saving gives the hearing a time it does not have yet. */
    boolean setsTime() {
        return before == null || !time.equals(before.time());
    }
}
