package org.tanggol.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.custody.EndKind;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.StintKind;
import org.tanggol.docket.HearingRow;
import org.tanggol.people.PersonId;
import org.tanggol.reference.FacilityId;

/**
 * A person in a list.
 *
 * @param aNumber with all but three digits hidden, or null
 * @param languages BCP 47 tags, the one spoken best first
 * @param place in words, where no facility of the list fits
 * @param placeSince when the current stint began
 * @param stayBegan null when in no custody that we know of
 */
public record PersonRow(CaseFileId file, PersonId person, String number, String title, String aNumber, List<String> languages, List<Flag> flags,
                        Custody custody, HearingRow nextHearing, List<MemberId> team, Instant updatedAt) {

    /** A warning in short. */
    public record Flag(String kind, boolean urgent, String text) { }

    /** Where the person is, as far as the list shows it. */
    public record Custody(Instant stayBegan, Instant stayEnded, EndKind endKind, StintKind kind, FacilityId facility, String facilityName, String city,
                          String state, String place, Instant since, Instant lastCheckAt, LocatorResult lastResult) {
        public boolean isUnlocated() {
            return kind == StintKind.UNKNOWN;
        }

        /** Whole days in custody until now. */
        public long days(Instant now) {
            return Duration.between(stayBegan, now).toDays();
        }

        /** How long nobody has known where the person is. */
        public Duration unlocated(Instant now) {
            return Duration.between(since, now);
        }
    }

    public boolean isInCustody() {
        return custody != null && custody.stayEnded() == null;
    }
}
