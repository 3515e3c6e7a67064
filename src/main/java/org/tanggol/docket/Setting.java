package org.tanggol.docket;

import org.tanggol.access.MemberId;
import org.tanggol.platform.Checks;
import org.tanggol.reference.CourtId;

/**
 * All of a hearing but its time.
 *
 * @param judge as the notice writes the name, or null
 * @param room room, or meeting number
 * @param interpreter BCP 47 tag of the language, or null
 * @param lawyer who appears, or null
 */
public record Setting(HearingType type, CourtId court, String judge, HearingMedium medium, String room, String interpreter,
                      InterpreterState interpreterState, MemberId lawyer) {

    public Setting {
        Checks.required(type, "type");
        medium = medium == null ? HearingMedium.IN_PERSON : medium;
        judge = Checks.text(judge, "judge", 80);
        room = Checks.text(room, "room", 120);
        interpreter = Checks.language(interpreter, "interpreter");
        interpreterState = interpreterState == null ? interpreter == null ? InterpreterState.NONE_NEEDED : InterpreterState.NEEDED : interpreterState;
    }

    /** The same setting with what was typed of it; empty is nothing. */
    Setting saying(String newJudge, String newRoom) {
        return new Setting(type, court, newJudge, medium, newRoom, interpreter, interpreterState, lawyer);
    }
}
