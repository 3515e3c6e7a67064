package org.tanggol.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.platform.RuleViolation;
import org.tanggol.volunteers.VolunteerId;

class InvitationTest {

    private static final Instant NOW = Instant.parse("2026-12-01T18:00:00Z");

    private AccompanimentRequest request;
    private Invitation invitation;

    private static RequestEntry entry(LocalDateTime local) {
        return new RequestEntry(AccompanimentKind.VISIT, null, local, ZoneId.of("America/Chicago"), 90, 30, 1, List.of("mam", "mam", "es"), List.of(), false, false,
            new RequestEntry.Shown("Ana", "Jena", "LA"), null, null);
    }

    @BeforeEach
    void ask() {
        RequestEntry entry = entry(LocalDateTime.of(2026, 12, 8, 13, 0));
        request = new AccompanimentRequest(AccompanimentRequestId.next(), new CaseFileId(VolunteerId.next().value()), entry, entry.time(null), new ClosedTexts(null, null, null), MemberId.next(), NOW);
        invitation = new Invitation(request, VolunteerId.next(), MemberId.next(), NOW);
    }

    private void refused(Consumer<Invitation> deed) {
        InvitationState before = invitation.state();
        assertThatThrownBy(() -> deed.accept(invitation)).isInstanceOf(RuleViolation.class).hasMessage("STATE_TRANSITION_REFUSED");
        assertThat(invitation.state()).isEqualTo(before);
    }

    @Test
    void goesFromAskedToReported() {
        refused(one -> one.arrive(NOW));
        refused(Invitation::report);
        invitation.accept(true, NOW);
        refused(one -> one.accept(true, NOW));
        refused(one -> one.decline(NOW));
        invitation.arrive(NOW);
        refused(one -> one.arrive(NOW));
        invitation.report();
        assertThat(invitation.state()).isEqualTo(InvitationState.ENDED);
        refused(one -> one.withdraw(NOW));
        refused(one -> one.askAgain(MemberId.next(), NOW));
    }

    @Test
    void whoWaitsMovesUp() {
        invitation.accept(false, NOW);
        assertThat(invitation.state()).isEqualTo(InvitationState.WAITLISTED);
        refused(one -> one.arrive(NOW));
        invitation.moveUp();
        assertThat(invitation.withdraw(NOW)).as("a place is free").isTrue();
        invitation.askAgain(MemberId.next(), NOW);
        assertThat(invitation.withdraw(NOW)).as("held no place").isFalse();
    }

    @Test
    void anotherTimeAsksAgainWhoStands() {
        invitation.accept(true, NOW);
        invitation.move(NOW);
        assertThat(invitation.state()).isEqualTo(InvitationState.INVITED);
        assertThat(invitation.isMoved()).isTrue();
        invitation.decline(NOW);
        invitation.move(NOW);
        assertThat(invitation.state()).as("who has declined is left alone").isEqualTo(InvitationState.DECLINED);
        invitation.end();
        assertThat(invitation.state()).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void aRequestEndsByItself() {
        assertThat(request.endsAt()).isEqualTo(Instant.parse("2026-12-08T20:30:00Z"));
        request.requireToCome(request.endsAt().minusSeconds(1));
        assertThatThrownBy(() -> request.requireToCome(request.endsAt())).hasMessage("REQUEST_OVER");
        request.callOff(NOW);
        assertThatThrownBy(() -> request.requireToCome(NOW)).hasMessage("REQUEST_OVER");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(entry(LocalDateTime.of(2026, 12, 8, 13, 0)).languages()).containsExactly("mam", "es");
        assertThatThrownBy(() -> entry(LocalDateTime.of(2027, 3, 14, 2, 30)).time(null)).hasMessage("TIME_SKIPPED time");
        assertThatThrownBy(() -> new RequestEntry.Shown("Ana", "Jena", "Louisiana")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new ReportEntry(null, 1, 1, null, null)).hasMessage("FIELD_MISSING outcome");
        assertThatThrownBy(() -> new ReportEntry(ReportOutcome.OTHER, 1, -1, null, null)).hasMessage("NUMBER_OUT_OF_RANGE miles");
    }
}
