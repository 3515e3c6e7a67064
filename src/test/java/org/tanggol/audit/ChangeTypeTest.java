package org.tanggol.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which deeds programs are told of. */
class ChangeTypeTest {

    @ParameterizedTest
    @CsvSource({"PERSON_TAKEN_IN, , case.created, case", "HEARING_RESET, MASTER, hearing.rescheduled, hearing", "RELEASED, BOND, custody.released, stay",
        "RELEASED, REMOVED, custody.removed, stay", "TRANSFERRED, DETENTION, custody.transferred, stay", "NOTE_WRITTEN, TEAM, note.written, note"})
    void aDeedHasAKind(AuditAction action, String detail, String wire, String object) {
        ChangeType type = ChangeType.of(action, detail).orElseThrow();

        assertThat(type.wire()).isEqualTo(wire);
        assertThat(type.object().wire()).isEqualTo(object);
    }

    @Test
    void whatIsForTheLawyersOnlyAndWhatIsReadIsNotTold() {
        assertThat(ChangeType.of(AuditAction.NOTE_WRITTEN, "PRIVILEGED")).isEmpty();
        for (AuditAction action : AuditAction.values()) {
            if (action.isReading()) {
                assertThat(ChangeType.of(action, null)).isEmpty();
            }
        }
    }
}
