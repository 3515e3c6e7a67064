package org.tanggol.confidential;

import java.util.Set;
import org.tanggol.access.CaseFileId;

/**
 * Told of every opening, in the same transaction; if it cannot write, nothing opens. A port and not an event: a missing
 * bean stops the deployment, a missing listener would be silent.
 */
public interface ReadLog {

    /** Confidential text of these files has been opened for the caller. */
    void opened(Set<CaseFileId> files);
}
