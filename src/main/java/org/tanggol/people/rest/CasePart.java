package org.tanggol.people.rest;

import java.util.List;
import org.tanggol.access.CaseFileId;

/** What belongs to a case and can be read with it; higher features bring theirs. */
public interface CasePart {

    /** As {@code include=} names it. */
    String name();

    /** The rows, as their own list shows them. */
    List<? extends Record> of(CaseFileId file);
}
