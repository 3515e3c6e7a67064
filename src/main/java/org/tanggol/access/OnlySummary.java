package org.tanggol.access;

import org.tanggol.platform.Elsewhere;
import org.tanggol.platform.Rule;

/** A summary of the file is all the asker may see; pages lead there. */
public final class OnlySummary extends Elsewhere {

    private static final long serialVersionUID = 1L;

    OnlySummary(CaseFileId file) {
        super(Rule.NOT_ON_TEAM, "/people/summary?file=" + file);
    }
}
