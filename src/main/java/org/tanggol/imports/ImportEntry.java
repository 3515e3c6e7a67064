package org.tanggol.imports;

import java.util.List;
import org.tanggol.access.CaseFileId;

/**
 * One person of a file, as the check left it.
 *
 * @param position in the file, from 1
 * @param rows numbers of the rows that tell of the person
 * @param decision what somebody decided about a likely duplicate, or null
 * @param file the match on record, or the likeliest, or null; after the commit the file itself
 * @param score of a likely duplicate, 0 to 100; null where a number decided
 * @param reasons codes of why they are alike
 * @param changes codes of what the file adds to the record
 * @param title what the person is called in the file
 */
public record ImportEntry(int position, List<Integer> rows, EntryOutcome outcome, Decision decision, CaseFileId file, Integer score, List<String> reasons,
                          List<String> changes, List<Flaw> flaws, String title) {

    @Override
    public String toString() {
        return "ImportEntry";
    }
}
