package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.FileAdmission;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.work.TeamAndNotes;

/** Whether somebody may sign for an obligor, and the task that the letter which says so is to be renewed. A task belongs to a case: it is made on the first one with a bond under that name. */
@ApplicationScoped
class LetterWatch {

    @Inject
    ObligorShelf shelf;

    @Inject
    BondRecording recording;

    @Inject
    TeamAndNotes work;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @param on the local day of the signature @throws RuleViolation LETTER_NEEDED where no letter is in force */
    void requireInForce(Obligor obligor, LocalDate on) {
        if (obligor.kind().needsLetter() && shelf.letters(obligor.id()).stream().noneMatch(letter -> letter.isInForce(on))) {
            throw new RuleViolation(Rule.LETTER_NEEDED, "step");
        }
    }

    /** Once for each letter, and for the one that expires last. */
    void watch(FileAdmission admitted, Obligor obligor) {
        List<ObligorLetter> letters = shelf.letters(obligor.id());
        if (!letters.isEmpty() && !letters.get(0).isTold()) {
            ObligorLetter letter = letters.get(0);
            LocalDate due = letter.renewBy(LocalDate.ofInstant(clock.instant(), caller.zone()));
            letter.toldBy(work.task(admitted, recording.words("bond.task.LETTER", obligor.name(shelf.box())), null, due));
        }
    }
}
