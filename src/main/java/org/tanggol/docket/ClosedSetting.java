package org.tanggol.docket;

import org.tanggol.confidential.Confidential;

/**
 * A setting as the row of its hearing holds it: what somebody typed is closed, for that row and no other.
 *
 * @param hearing the hearing it is closed for; that of a new one is given before it is made
 * @param setting of which everything counts but judge and room
 * @param typed judge and room, closed; or null where neither is known
 */
public record ClosedSetting(HearingId hearing, Setting setting, Confidential typed) { }
