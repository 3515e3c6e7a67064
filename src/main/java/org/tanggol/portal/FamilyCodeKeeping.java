package org.tanggol.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.StaffVault;
import org.tanggol.consent.FamilySight;
import org.tanggol.members.Directory;
import org.tanggol.members.Pins;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What staff do with the access codes of relatives: make one, stop it, let it be tried again, see who came when. */
@ApplicationScoped
@Transactional
public class FamilyCodeKeeping {

    /** How long a code works unless somebody says otherwise. */
    public static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;
    private static final int VISITS = 20;
    private static final int PINS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    FamilyCodeShelf shelf;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Directory directory;

    @Inject
    FamilySight sight;

    @Inject
    StaffVault vault;

    @Inject
    Pins pins;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What is handed over, shown this once. @param pin six digits, told apart from the code */
    public record Card(AccessCode code, String pin, FamilyMemberId relative, LocalDate lastDay) {

        @Override
        public String toString() {
            return "Card";     // both secrets are in it
        }
    }

    /** The day up to which a code works that is made today, at the office. */
    @Requires(Permission.WRITE_PEOPLE)
    public LocalDate usualLastDay() {
        return today().plusDays(USUAL_DAYS);
    }

    /**
     * Makes a code for a relative; one that stood before is stopped.
     *
     * @param lastDay on which it works, a plain date at the office; null for thirty days
     * @throws RuleViolation NOT_FOUND, UNKNOWN_VALUE for a relative of another case, RELATIVE_BARRED, END_BEFORE_START, DAYS_OUT_OF_RANGE, SIGN_IN_CROWDED
     */
    @Requires(Permission.WRITE_PEOPLE)
    public Card make(CaseFileId file, FamilyMemberId relative, LocalDate lastDay) {
        access.toEdit(file);
        if (relative == null || !shelf.isThere(file, relative)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "codeRelative");
        }
        if (sight.isBarred(caller.organization(), file, relative)) {
            throw new RuleViolation(Rule.RELATIVE_BARRED, "codeRelative");
        }
        LocalDate until = lastDay == null ? usualLastDay() : lastDay;
        if (until.isBefore(today())) {
            throw new RuleViolation(Rule.END_BEFORE_START, "codeLastDay");
        }
        if (until.isAfter(today().plusDays(MOST_DAYS))) {
            throw new RuleViolation(Rule.DAYS_OUT_OF_RANGE, "codeLastDay", 1, MOST_DAYS);
        }
        Instant now = clock.instant();
        shelf.standing(relative).forEach(old -> old.stop(caller.member(), now));
        AccessCode code = AccessCode.next();
        String pin = String.format("%06d", RANDOM.nextInt(PINS));
        FamilyCode made = new FamilyCode(file, relative, vault.cardIndex(code.characters()), pins.hash(pin), until, caller.member(), now);
        shelf.add(made);
        audit.record(AuditAction.FAMILY_CODE_MADE, file, made.id().value(), until);
        return new Card(code, pin, relative, until);
    }

    /** The page that is open with it shows nothing more. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.WRITE_PEOPLE)
    public void stop(FamilyCodeId id) {
        FamilyCode code = toEdit(id);
        code.stop(caller.member(), clock.instant());
        audit.record(AuditAction.FAMILY_CODE_STOPPED, code.file(), id.value());
    }

    /** Lets it be tried again. @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED */
    @Requires(Permission.WRITE_PEOPLE)
    public void unlock(FamilyCodeId id) {
        FamilyCode code = toEdit(id);
        code.unlock(clock.instant());
        audit.record(AuditAction.FAMILY_CODE_UNLOCKED, code.file(), id.value());
    }

    private FamilyCode toEdit(FamilyCodeId id) {
        CaseFileId file = shelf.get(id).file();
        access.toEdit(file);
        return shelf.held(id);
    }

    /** The newest code of each relative who has one. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.WRITE_PEOPLE)
    public Map<FamilyMemberId, FamilyCodeRow> of(CaseFileId file) {
        access.toRead(file);
        LocalDate today = today();
        Instant now = clock.instant();
        Map<FamilyMemberId, FamilyCodeRow> newest = new LinkedHashMap<>();
        shelf.of(file).forEach(code -> newest.putIfAbsent(code.relative(), code.row(today, now)));
        return newest;
    }

    /** When the relative came, with any code, the last visit first. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.WRITE_PEOPLE)
    public List<Instant> visits(CaseFileId file, FamilyMemberId relative) {
        access.toRead(file);
        return em.createQuery("select v.begunAt from FamilyVisit v join FamilyCode c on c.id = v.code where c.file = :file and c.relative = :relative order by v.begunAt desc, v.id desc", Instant.class)
            .setParameter("file", file).setParameter("relative", relative).setMaxResults(VISITS).getResultList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.organization().zone());
    }
}
