package org.tanggol.volunteers;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tanggol.access.MemberId;

/**
 * A volunteer as lists, matching and the REST API see them.
 *
 * @param member their account, or null
 * @param accessUntil last local day on which they see anything, or null
 * @param papers what was recorded, the last one in front
 */
public record VolunteerRow(VolunteerId id, MemberId member, VolunteerState state, VolunteerProfile profile, LocalDate accessUntil, List<Paper> papers, long version) {

    /** So many days before something expires it is shown. */
    private static final int SOON_DAYS = 30;

    /** @param expiresOn last local day on which it holds, or null */
    public record Paper(PaperKind kind, LocalDate doneOn, LocalDate expiresOn) {

        public boolean isInForce(LocalDate day) {
            return !day.isBefore(doneOn) && (expiresOn == null || !day.isAfter(expiresOn));
        }
    }

    /** What is not in force on a day. */
    public Set<PaperKind> missing(LocalDate day) {
        return missing(papers, day);
    }

    static Set<PaperKind> missing(List<Paper> papers, LocalDate day) {
        Set<PaperKind> missing = EnumSet.allOf(PaperKind.class);
        for (Paper paper : papers) {
            if (paper.isInForce(day)) {
                missing.remove(paper.kind());
            }
        }
        return missing;
    }

    /** Whether they may be asked for something on a day. */
    public boolean isReady(LocalDate day) {
        return state == VolunteerState.CLEARED && isLetIn(day) && missing(day).isEmpty();
    }

    /** Whether their access has not ended. */
    public boolean isLetIn(LocalDate day) {
        return accessUntil == null || !day.isAfter(accessUntil);
    }

    /** The day after which something is missing; null for none. */
    public LocalDate clearedUntil() {
        LocalDate first = accessUntil;
        for (PaperKind kind : PaperKind.values()) {
            LocalDate last = last(kind);
            first = last == null || first != null && first.isBefore(last) ? first : last;
        }
        return first;
    }

    private LocalDate last(PaperKind kind) {
        LocalDate last = null;
        for (Paper paper : papers) {        // thousands pass here for one match
            if (paper.kind() == kind) {
                if (paper.expiresOn() == null) {
                    return null;
                }
                last = last == null || paper.expiresOn().isAfter(last) ? paper.expiresOn() : last;
            }
        }
        return last;
    }

    /** Whether something that holds today ends within a month. */
    public boolean isEndingSoon(LocalDate today) {
        LocalDate end = clearedUntil();
        return end != null && end.isBefore(today.plusDays(SOON_DAYS));
    }

    @Override
    public String toString() {
        return "VolunteerRow " + id;
    }
}
