package org.tanggol.people.rest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseFileId;

/** What belongs to a case and can be read with it; higher features bring theirs. */
public interface CasePart {

    /** As {@code include=} names it. */
    String name();

    /**
     * The rows of each case, as their own list shows them; a case without any may be missing. One statement, whatever the number of cases.
     *
     * @param files of one page, or one; the caller has been let see them
     */
    Map<CaseFileId, List<? extends Record>> of(Collection<CaseFileId> files);
}
