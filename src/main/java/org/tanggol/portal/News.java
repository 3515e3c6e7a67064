package org.tanggol.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.StintKind;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.familytasks.FamilyTaskId;

/**
 * What one relative may know today, and no more: what was not agreed to has never been read.
 *
 * @param called how the person is called in a sentence; null where no block is open, and where nobody knows a name
 * @param place null unless that block is open; so are hearing and bond
 * @param tasks what this relative is asked to do, the open ones first
 * @param worker whom to call by name, or null
 * @param house name of the organization
 * @param phone of its hotline, or null
 * @param today at the office
 * @param since when the relative came before; null for never
 * @param unread messages of the team not opened yet; zero unless messages are open
 */
public record News(String called, Set<ConsentBlock> blocks, Place place, Hearing hearing, Bond bond, List<Task> tasks, Worker worker, String house, String phone, ZoneId zone, LocalDate today, Instant now, Instant since,
                   boolean demo, int unread) {

    /** Whether there is nothing to tell: then the page does not even say of whom. */
    public boolean isNothing() {
        return blocks.isEmpty();
    }

    /** Whether it is newer than the visit before. */
    public boolean isNew(Instant changed) {
        return since != null && changed != null && changed.isAfter(since);
    }

    /** Where somebody is, as a family can take it. */
    public enum Whereabouts {
        /** At a place with a name. */
        HERE,
        MOVING, IN_HOSPITAL,
        /** Nobody knows now. */
        LOOKING, FREE,
        /** No longer held in this country. */
        GONE,
        /** What has happened is told by a voice and not by a page. */
        CALL,
        /** Nobody has recorded any time in custody. */
        NOT_KNOWN
    }

    /**
     * @param name of the place, or what somebody called it; null where there is none
     * @param since the day on which the person came there, at the place
     * @param lastSeen the last place with a name before this, or null
     * @param lastSeenOn day until which the person was there
     * @param checkedAt when somebody last looked or wrote it down
     */
    public record Place(Whereabouts where, String name, String address, String phone, String telephones, LocalDate since, String lastSeen, LocalDate lastSeenOn, CustodySource source, Instant checkedAt,
                        ZoneId zone, Instant changedAt) {

        static Whereabouts of(StintKind kind) {
            return switch (kind) {
                case FACILITY, HOLD_ROOM -> Whereabouts.HERE;
                case HOSPITAL -> Whereabouts.IN_HOSPITAL;
                case TRANSPORT -> Whereabouts.MOVING;
                case UNKNOWN -> Whereabouts.LOOKING;
            };
        }
    }

    /**
     * The next hearing.
     *
     * @param uid the same for all settings that followed one another
     * @param free whether the person is not in custody, and has to come by themselves
     */
    public record Hearing(String uid, int sequence, HearingType type, HearingMedium medium, HearingTime time, String court, String address, String city, String state, boolean free, Instant changedAt) { }

    /** @param state of the words of a bond @param amount as it is said, "$5,000"; or empty */
    public record Bond(String state, String amount, Instant changedAt) { }

    /**
     * Something this relative is asked to do.
     *
     * @param language BCP 47 tag of the words, or null
     * @param dueOn a plain date at the office, or null
     * @param photos how many have come for it
     */
    public record Task(FamilyTaskId id, String title, String hint, String language, LocalDate dueOn, boolean photo, boolean done, int photos) { }

    /** Somebody of the team. */
    public record Worker(String name, String initials) { }
}
