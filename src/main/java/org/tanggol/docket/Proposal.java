package org.tanggol.docket;

import org.tanggol.access.CaseFileId;

/**
 * A hearing as somebody is about to save it.
 *
 * @param hearing the setting that is to change, or null for a new one
 */
public record Proposal(CaseFileId file, HearingId hearing, Setting setting, HearingTime time) { }
