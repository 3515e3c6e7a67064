package org.tanggol.members;

import org.tanggol.access.OrganizationId;

/**
 * An organization a member can go to besides the present one.
 *
 * @param shared how many cases it shares with one the member works in; 0 for one they work in themselves
 */
public record House(OrganizationId id, String name, long shared) {

    /** Whether the member would be a guest there. */
    public boolean isHost() {
        return shared > 0;
    }
}
