package org.tanggol.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Table;

/** What each role may do and see, cell by cell, as the tables beside this test have it. */
class ReachTest {

    private static final Table LEVELS = Table.of("/org/tanggol/access/levels.csv");
    private static final Table PERMISSIONS = Table.of("/org/tanggol/access/permissions.csv");

    static Stream<Role> roles() {
        return Arrays.stream(Role.values());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleSeesWhatItsRowSays(Role role) {
        assertThat(Reach.onTeam(Set.of(role))).as("on the team").isEqualTo(level(role, "on_team"));
        for (Level allowed : Level.values()) {
            assertThat(Reach.elsewhere(Set.of(role), allowed)).as("not on the team, where the house allows %s", allowed).isEqualTo(level(role, allowed.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aGuestSeesWhatIsSharedAsFarAsTheRoleGoes(Role role) {
        assertThat(Reach.asGuest(Set.of(role), Level.SUMMARY)).isEqualTo(level(role, "shared_SUMMARY"));
        assertThat(Reach.asGuest(Set.of(role), Level.FULL)).isEqualTo(level(role, "shared_FULL"));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aGuestReadsAndChangesNothing(Role role) {
        Standing guest = new Standing(MemberId.next(), OrganizationId.next(), null, Set.of(role), role.permissions(), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL)
            .asGuestOf(OrganizationId.next());
        assertThat(guest.isGuest()).isTrue();
        assertThat(guest.elsewhere()).isEqualTo(Level.NOTHING);
        assertThat(guest.permissions()).containsExactlyInAnyOrderElementsOf(role.permissions().stream()
            .filter(permission -> !PERMISSIONS.cell(permission.name(), "as_guest").isEmpty()).toList());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleMayDoWhatItsColumnSays(Role role) {
        Set<Permission> expected = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (!PERMISSIONS.cell(permission.name(), role.name()).isEmpty()) {
                expected.add(permission);
            }
        }
        assertThat(role.permissions()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whoHoldsTwoRolesSeesWhatTheWiderSees() {
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                for (Level allowed : Level.values()) {
                    Level both = Reach.elsewhere(EnumSet.of(one, other), allowed);
                    assertThat(both).isEqualTo(level(one, allowed.name()).or(level(other, allowed.name())));
                }
                assertThat(Reach.onTeam(EnumSet.of(one, other))).isEqualTo(level(one, "on_team").or(level(other, "on_team")));
            }
        }
    }

    @Test
    void nobodyWithoutARoleSeesAnything() {
        assertThat(Reach.onTeam(Set.of())).isEqualTo(Level.NOTHING);
        assertThat(Reach.elsewhere(Set.of(), Level.FULL)).isEqualTo(Level.NOTHING);
    }

    private static Level level(Role role, String column) {
        return Level.valueOf(LEVELS.cell(role.name(), column));
    }
}
