package org.tanggol.members;

import java.util.Set;
import org.tanggol.access.MemberId;
import org.tanggol.access.Role;
import org.tanggol.platform.Initials;

/** A member as colleagues see them. */
public record Colleague(MemberId id, String name, String email, MemberState state, Set<Role> roles, long version) {

    public String initials() {
        return Initials.of(name);
    }

    public boolean isLawyer() {
        return roles.stream().anyMatch(Role::isLawyer);
    }

    public boolean isActive() {
        return state == MemberState.ACTIVE;
    }
}
