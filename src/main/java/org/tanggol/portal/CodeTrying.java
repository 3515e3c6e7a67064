package org.tanggol.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tanggol.access.Caller;
import org.tanggol.access.Open;
import org.tanggol.access.Organization;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.StaffVault;
import org.tanggol.consent.FamilySight;

/** The two halves of a try: it is counted and committed before the PIN is looked at, and forgotten when the PIN was right. */
@ApplicationScoped
@Transactional
public class CodeTrying {

    /** When somebody read is nobody's business for longer. */
    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext
    EntityManager em;

    @Inject
    FamilyCodeShelf shelf;

    @Inject
    FamilySight sight;

    @Inject
    StaffVault vault;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @return the hash to compare with; null where no PIN would be right */
    @Open("whoever holds a card may try it; the caller has been made the organization's")
    public String begin(FamilyCodeId id) {
        FamilyCode code = shelf.held(id);
        Instant now = clock.instant();
        ZoneId office = em.find(Organization.class, caller.organization()).zone();
        boolean tried = code.tryOnce(LocalDate.ofInstant(now, office), now);
        return tried && !sight.isBarred(caller.organization(), code.file(), code.relative()) ? code.pinHash() : null;
    }

    /** The PIN was wrong: staff are told when it was the tenth. */
    @Open("the PIN was wrong")
    public void wrong(FamilyCodeId id) {
        FamilyCode code = shelf.get(id);
        if (code.isLocked()) {
            audit.record(AuditAction.FAMILY_CODE_LOCKED, code.file(), id.value());
        }
    }

    /** The PIN was right. @return what the cookie holds */
    @Open("the PIN was right")
    public String open(FamilyCodeId id) {
        FamilyCode code = shelf.held(id);
        Instant now = clock.instant();
        String token = PortalToken.next();
        FamilyVisit visit = new FamilyVisit(code, PortalToken.hash(token), code.opened(now), now);
        shelf.add(visit);
        em.createQuery("delete from FamilyVisit v where v.code = :code and v.begunAt < :before").setParameter("code", id).setParameter("before", now.minus(KEPT)).executeUpdate();
        audit.record(AuditAction.FAMILY_CAME, code.file(), visit.id());
        return token;
    }

    /** The page about the way out has been shown to whoever holds this code. */
    @Open("whoever is in has read it")
    public void explained(FamilyCodeId id) {
        FamilyCode code = shelf.held(id);
        if (!code.isExplained()) {
            code.explained(clock.instant());
        }
    }

    /** By which a form of ours is known when it comes back. */
    @Open("forms are given to anybody")
    public byte[] mark(String form) {
        return vault.formMark(form);
    }
}
