package org.tanggol.docket;

import org.tanggol.confidential.Confidential;

/**
 * A hearing as it was read.
 *
 * @param row without judge and room
 * @param typed judge and room, closed; or null where neither is known
 */
public record ClosedRow(HearingRow row, Confidential typed) { }
