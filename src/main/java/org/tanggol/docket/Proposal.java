package org.tanggol.docket;

import org.tanggol.access.CaseFileId;

/**
 * A hearing as somebody is about to save it.
 *
 * @param hearing the setting that is to change, or null for a new one
 * @param onFile the time of that setting until now, or null for a new one
 */
public record Proposal(CaseFileId file, HearingId hearing, HearingTime onFile, Setting setting, HearingTime time) {

    /** Whether saving gives the hearing a time it does not have yet. */
    boolean setsTime() {
        return !time.equals(onFile);
    }
}
