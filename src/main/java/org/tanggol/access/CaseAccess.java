package org.tanggol.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.Superseded;

/**
 * Who may see or change which case file: the one place where this is decided. Asked on every request and every postback;
 * within one request the database is asked about a file once.
 */
@ApplicationScoped
public class CaseAccess {

    private static final int STEPS = 20;     // a file that was joined may be joined again with a third

    @Inject
    Caller caller;

    @Inject
    Event<AccessDenied> denied;

    @PersistenceContext
    EntityManager em;

    /** @throws RuleViolation NOT_FOUND: "not yours" looks exactly like "does not exist" */
    public FileAdmission toRead(CaseFileId file) {
        caller.require(Permission.READ_PEOPLE);
        return admit(file);
    }

    /** @throws RuleViolation NOT_FOUND to who may not see the file, NOT_PERMITTED to who may see and not change it */
    public FileAdmission toEdit(CaseFileId file) {
        return toRead(file);    // the permission of the use case has been checked by @Requires
    }

    /** The same decision as a condition, for lists, counts, search, export, calendars and jobs. */
    public CaseScope scope() {
        caller.require(Permission.READ_PEOPLE);
        return new CaseScope(caller.organization());
    }

    /**
     * A row of this file has been read under the scope, which is the same decision: the rest of the request need not ask
     * the database again.
     */
    public void met(CaseScope scope, CaseFileId file) {
        if (scope.organization().equals(caller.organization())) {
            caller.admit(file);
        }
    }

    /** Leave for the file that is being made in this transaction; it belongs to the maker's organization. */
    public FileAdmission toFound(CaseFileId file) {
        return new FileAdmission(file, caller.organization());
    }

    private FileAdmission admit(CaseFileId file) {
        if (!caller.isAdmitted(file)) {
            requireKnown(file);
            caller.admit(file);
        }
        return new FileAdmission(file, caller.organization());
    }

    private void requireKnown(CaseFileId file) {
        // a query, not find: the tenant filter applies to queries in every version of the provider
        boolean there = !em.createQuery("select f.id from CaseFile f where f.id = :file", CaseFileId.class)
            .setParameter("file", file).setMaxResults(1).getResultList().isEmpty();
        if (!there) {
            throw absent(file);
        }
    }

    /** The refusal for a file that is not there: where it went on after a merge, or that there is no such thing. */
    public RuleViolation absent(CaseFileId file) {
        CaseFileId into = file;
        for (int step = 0; step < STEPS; step++) {
            var next = em.createQuery("select f.mergedInto from FormerFile f where f.id = :file and f.mergedInto.value is not null", CaseFileId.class)
                .setParameter("file", into).setMaxResults(1).getResultList();
            if (next.isEmpty()) {
                break;
            }
            into = next.get(0);
        }
        if (into.equals(file)) {
            denied.fire(new AccessDenied(caller.organization(), caller.member(), caller.standing().client(), file, null));
        }
        return into.equals(file) ? new RuleViolation(Rule.NOT_FOUND) : new Superseded(file.value(), into.value());
    }
}
