package org.tanggol.members.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.tanggol.access.OrganizationId;
import org.tanggol.members.Scope;

/** Tokens of programs. */
class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private final AccessTokens tokens = at(new AccessTokens(), NOW);

    @Test
    void aTokenSaysWhoseItIsAndWhatFor() {
        String token = tokens.issue("clinic-1", EnumSet.of(Scope.CASES_READ, Scope.HEARINGS_READ), null);

        assertThat(tokens.read(token)).contains(new AccessTokens.Bearer("clinic-1", EnumSet.of(Scope.CASES_READ, Scope.HEARINGS_READ), null));
    }

    @Test
    void aTokenIsDeadAfterTenMinutes() {
        String token = tokens.issue("clinic-1", EnumSet.of(Scope.CASES_READ), null);

        assertThat(at(tokens, NOW.plus(AccessTokens.LIFE).minusSeconds(1)).read(token)).isPresent();
        assertThat(at(tokens, NOW.plus(AccessTokens.LIFE)).read(token)).isEmpty();
    }

    @Test
    void aTokenOfAnotherStartIsNone() {
        assertThat(at(new AccessTokens(), NOW).read(tokens.issue("clinic-1", EnumSet.of(Scope.CASES_READ), null))).isEmpty();
    }

    @Test
    void aTokenSomebodyChangedIsNone() {
        String[] parts = tokens.issue("clinic-1", EnumSet.of(Scope.CASES_READ), null).split("\\.");
        String[] others = tokens.issue("clinic-2", EnumSet.of(Scope.CASES_READ), null).split("\\.");

        assertThat(tokens.read(parts[0] + "." + others[1] + "." + parts[2])).isEmpty();
    }

    @Test
    void whatIsNoTokenIsNone() {
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("eyJhbGciOiJub25lIn0.e30.")).isEmpty();
    }

    private static AccessTokens at(AccessTokens tokens, Instant now) {
        tokens.clock = Clock.fixed(now, ZoneOffset.UTC);
        return tokens;
    }

    @Test
    void aTokenOfAGuestSaysWhoseGuestItIs() {
        OrganizationId host = OrganizationId.next();
        assertThat(tokens.read(tokens.issue("clinic-1", EnumSet.of(Scope.CASES_READ), host))).hasValueSatisfying(bearer -> assertThat(bearer.host()).isEqualTo(host));
    }
}
