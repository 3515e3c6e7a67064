package org.tanggol.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.people.CaseOpening;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.PersonDetails;
import org.tanggol.people.PersonEditing;
import org.tanggol.work.NoteKind;
import org.tanggol.work.NoteTier;
import org.tanggol.work.NoteWriting;
import org.tanggol.work.TeamKeeping;

/** A call about somebody who was taken: person, stay, caller and what was said, all of it or nothing. */
@ApplicationScoped
@Transactional
public class CallIntake {

    @Inject
    CaseOpening opening;

    @Inject
    PersonEditing editing;

    @Inject
    CustodyTracking tracking;

    @Inject
    NoteWriting notes;

    @Inject
    TeamKeeping team;

    /**
     * @param family who called, or null
     * @param taken where and when the person was taken or is held; null when not in custody
     * @param said what the caller said, or null
     */
    @Requires(Permission.WRITE_PEOPLE)
    public CaseFileId take(PersonDetails person, FamilyDetails family, Finding taken, String said) {
        CaseFileId file = opening.open(person, CaseOrigin.CALL);
        if (family != null) {
            editing.addFamily(file, family);
        }
        if (taken != null) {
            tracking.begin(file, taken);
        }
        if (said != null && !said.isBlank()) {
            notes.write(file, NoteTier.TEAM, NoteKind.CALL, said);
        }
        team.takeOn(file);
        return file;
    }
}
