package org.tanggol.custody;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tanggol.access.MemberId;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.FacilityId;

/**
 * All stays of one person, newest first, each with its stints, newest first.
 *
 * @param twice stays that were recorded a second time and say of an arrest among {@code stays} what somebody else heard
 */
public record CustodyFolder(List<StayItem> stays, List<StayItem> twice) {

    /** @param checks how often somebody looked in a locator */
    public record StayItem(StayId id, Instant beganAt, Instant endedAt, EndKind endKind, Instant lastCheckAt, LocatorResult lastResult, int checks,
                           long version, List<StintItem> stints) {
        public boolean isOpen() {
            return endedAt == null;
        }

        /** The place now, or the last one. */
        public StintItem latest() {
            return stints.get(0);
        }

        /** From being taken until now or release. */
        public Duration length(Instant now) {
            return Duration.between(beganAt, endedAt == null ? now : endedAt);
        }
    }

    /**
     * @param place in words, where no facility of the list fits
     * @param operator who runs the facility today as far as the lists tell, or null
     * @param court that usually hears the people held there, or null
     */
    public record StintItem(StintId id, StintKind kind, FacilityId facility, String facilityName, String facilityCity, String facilityState, String place,
                            Instant from, Instant to, ZoneId zone, boolean dayOnly, CustodySource source, Confidence confidence, String note, Instant recordedAt, MemberId recordedBy,
                            String operator, CourtId court) {
        public boolean isUnknown() {
            return kind == StintKind.UNKNOWN;
        }

        public boolean isOpen() {
            return to == null;
        }

        /** Until now while it goes on. */
        public Duration length(Instant now) {
            return Duration.between(from, to == null ? now : to);
        }
    }

    /** The stay that goes on now, or null. */
    public StayItem open() {
        return stays.stream().filter(StayItem::isOpen).findFirst().orElse(null);
    }

    /** The open stay, else the last one, else null. */
    public StayItem latest() {
        return open() != null ? open() : stays.isEmpty() ? null : stays.get(0);
    }
}
