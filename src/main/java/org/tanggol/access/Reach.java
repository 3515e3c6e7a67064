package org.tanggol.access;

import java.util.Set;

/**
 * How far each role sees, by its relation to a case file: the whole table of it. Who holds several roles sees what the widest of
 * them sees. What somebody may <em>do</em> with what they see is the roles' {@link Permission}s.
 */
public final class Reach {

    private Reach() { }

    /** Of a file whose team the asker is on today. */
    public static Level onTeam(Set<Role> roles) {
        return roles.stream().map(Reach::onTeam).reduce(Level.NOTHING, Level::or);
    }

    private static Level onTeam(Role role) {
        return switch (role) {
            case CASEWORKER, LAWYER, LEGAL_ASSISTANT, HOTLINE_TAKER -> Level.FULL;
            case BOND_TREASURER, BOND_APPROVER, VOLUNTEER_COORDINATOR, VOLUNTEER -> Level.SUMMARY;
            case AUDITOR -> Level.EXISTS;
            case ORGANIZATION_ADMINISTRATOR, ALLIANCE_COORDINATOR, OPERATOR -> Level.NOTHING;
        };
    }

    /**
     * Of any other file of the asker's organization.
     *
     * @param allowed what the organization lets its staff see of files they do not work on
     */
    public static Level elsewhere(Set<Role> roles, Level allowed) {
        return roles.stream().map(role -> elsewhere(role, allowed)).reduce(Level.NOTHING, Level::or);
    }

    /**
     * Of a file of another organization that is shared with the asker's.
     *
     * @param granted how much of it is shared
     */
    public static Level asGuest(Set<Role> roles, Level granted) {
        return roles.stream().map(role -> asGuest(role, granted)).reduce(Level.NOTHING, Level::or);
    }

    private static Level asGuest(Role role, Level granted) {
        return switch (role) {
            case CASEWORKER, LAWYER, LEGAL_ASSISTANT -> granted;
            case BOND_TREASURER, BOND_APPROVER -> granted.atMost(Level.SUMMARY);
            case HOTLINE_TAKER, VOLUNTEER_COORDINATOR, VOLUNTEER, ORGANIZATION_ADMINISTRATOR, AUDITOR, ALLIANCE_COORDINATOR, OPERATOR -> Level.NOTHING;
        };
    }

    private static Level elsewhere(Role role, Level allowed) {
        return switch (role) {
            case CASEWORKER, LAWYER, LEGAL_ASSISTANT -> allowed;
            // on the telephone with somebody's family: in an open house all, elsewhere no more than that there is a file
            case HOTLINE_TAKER -> allowed == Level.FULL ? Level.FULL : allowed.atMost(Level.EXISTS);
            case BOND_TREASURER, BOND_APPROVER -> allowed.atMost(Level.SUMMARY);
            case VOLUNTEER_COORDINATOR -> allowed.atMost(Level.EXISTS);
            case AUDITOR -> Level.EXISTS;
            case VOLUNTEER, ORGANIZATION_ADMINISTRATOR, ALLIANCE_COORDINATOR, OPERATOR -> Level.NOTHING;
        };
    }
}
