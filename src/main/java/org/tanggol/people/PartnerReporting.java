package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.DuplicateSuspected;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A partner reports somebody under its own id. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class PartnerReporting {

    private static final int SAME_NUMBER = 100;
    private static final int SAME_ID = 90;

    @Inject
    ExternalIds externalIds;

    @Inject
    People people;

    @Inject
    CaseOpening opening;

    @Inject
    PersonEditing editing;

    @Inject
    PeopleQueries queries;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What came of a report. */
    public enum Outcome { MADE, CHANGED, UNCHANGED }

    /** The file, and what came of it. */
    public record Reported(CaseFileId file, Outcome outcome) { }

    /**
     * Opens a file, or changes the one that has the id.
     *
     * @param number the A-number the report names, or null
     * @param asNew what is known when there is no file yet
     * @param onFile what is known together with what is on file
     * @throws DuplicateSuspected when the A-number is that of another file
     */
    @Requires(Permission.WRITE_PEOPLE)
    public Reported report(PartnerId id, ANumber number, Supplier<PersonDetails> asNew, Function<PersonFolder, PersonDetails> onFile) {
        people.lock(caller.organization());     // two reports of the same person at once
        CaseScope scope = access.scope();
        CaseFileId known = externalIds.fileWith(scope, id);
        CaseFileId numbered = number == null ? null : people.fileWith(scope, number);
        if (numbered != null && !numbered.equals(known)) {
            throw new DuplicateSuspected("aNumber", candidates(numbered, known));
        }
        if (known == null) {
            CaseFileId file = opening.open(asNew.get(), CaseOrigin.API);
            externalIds.add(access.toFound(file), file, id, clock.instant());
            audit.record(AuditAction.EXTERNAL_ID_ADDED, file, file.value(), id.system());
            return new Reported(file, Outcome.MADE);
        }
        PersonFolder folder = queries.folder(known);
        PersonDetails details = onFile.apply(folder);
        if (numbered != null) {
            details = details.withoutANumber();
        }
        if (details.equals(PersonDetails.of(folder))) {
            return new Reported(known, Outcome.UNCHANGED);
        }
        editing.change(known, folder.version(), details);
        return new Reported(known, Outcome.CHANGED);
    }

    private static List<DuplicateSuspected.Candidate> candidates(CaseFileId numbered, CaseFileId known) {
        List<DuplicateSuspected.Candidate> candidates = new ArrayList<>();
        candidates.add(new DuplicateSuspected.Candidate(numbered.value(), SAME_NUMBER));
        if (known != null) {
            candidates.add(new DuplicateSuspected.Candidate(known.value(), SAME_ID));
        }
        return candidates;
    }

    /** Puts a partner's id on a file that is there; again does no harm. @throws DuplicateSuspected when another file has it */
    @Requires(Permission.WRITE_PEOPLE)
    public void tie(CaseFileId file, PartnerId id) {
        FileAdmission admitted = access.toEdit(file);
        people.lock(caller.organization());
        CaseFileId known = externalIds.fileWith(access.scope(), id);
        if (file.equals(known)) {
            return;
        }
        if (known != null) {
            throw new DuplicateSuspected("value", List.of(new DuplicateSuspected.Candidate(known.value(), SAME_NUMBER)));
        }
        Instant now = clock.instant();
        externalIds.add(admitted, file, id, now);
        people.file(file).touch(now);
        people.personOf(file).touch(now);
        audit.record(AuditAction.EXTERNAL_ID_ADDED, file, file.value(), id.system());
    }

    /** The file that has the id. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_PEOPLE)
    public CaseFileId fileWith(PartnerId id) {
        CaseFileId file = externalIds.fileWith(access.scope(), id);
        if (file == null) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        return file;
    }

    /** All partners' ids of a file; to a guest none, since they tell who else has to do with it. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_PEOPLE)
    public List<PartnerId> of(CaseFileId file) {
        access.toRead(file);
        return caller.standing().isGuest() ? List.of() : externalIds.of(access.scope(), file);
    }
}
