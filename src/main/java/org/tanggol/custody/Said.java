package org.tanggol.custody;

import java.time.Instant;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.Checks;

/**
 * Who said it, how sure we are, and who wrote it down when.
 *
 * @param note closed for the stint's cell, or null
 */
public record Said(CustodySource source, Confidence confidence, Confidential note, MemberId by, Instant recordedAt) {

    public Said {
        Checks.required(source, "source");
        Checks.required(confidence, "confidence");
    }
}
