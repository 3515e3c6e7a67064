package org.tanggol.imports;

import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;

/** Finds people on record who may be somebody of the file, by more than a number that is nobody else's. */
interface LikelySame {

    /** @param score 0 to 100; @param reasons codes */
    record Likely(CaseFileId file, int score, List<String> reasons) { }

    /** The likeliest of each, if it is likely enough to ask; people without any are not in the answer. */
    Map<Entry, Likely> of(CaseScope scope, List<Entry> people);
}
