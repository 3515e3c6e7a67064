package org.tanggol.conflicts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.people.FamilyFinding;
import org.tanggol.people.SamePersonFinding;
import org.tanggol.platform.Checks;

/** Looks for the parties of a matter among people, their other names and their families, and keeps what was decided. */
@ApplicationScoped
@Transactional
public class ConflictChecking {

    private static final int EACH = 5;
    private static final int MOST_PARTIES = 40;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    SamePersonFinding finding;

    @Inject
    FamilyFinding families;

    @Inject
    Vault vault;

    @Inject
    AuditLog audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A record that looks like a party; or, where family is not null, a record in whose family somebody does.
     *
     * @param family the relative on file, or null
     */
    public record Hit(Party party, SamePersonFinding.Suspect suspect, FamilyFinding.Relative family) { }

    /**
     * Best first for each party, in their order. Nothing the caller may not see is looked at.
     *
     * @param except the file the check is for, or null
     */
    @Requires(Permission.READ_PEOPLE)
    public List<Hit> search(List<Party> parties, CaseFileId except) {
        List<Party> asked = parties.stream().limit(MOST_PARTIES).toList();
        List<List<SamePersonFinding.Suspect>> people = finding.suspectsOfAll(asked.stream().map(Party::somebody).toList(), EACH);
        List<List<FamilyFinding.Relative>> relatives = families.named(asked.stream().map(Party::names).toList(), EACH);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Party party = asked.get(i);
            people.get(i).stream().filter(suspect -> !suspect.same().file().equals(except)).forEach(suspect -> hits.add(new Hit(party, suspect, null)));
            relatives.get(i).stream().filter(relative -> !relative.suspect().same().file().equals(except))
                .forEach(relative -> hits.add(new Hit(party, relative.suspect(), relative)));
        }
        return hits;
    }

    /**
     * Keeps the result with the file.
     *
     * @param hits how many records looked alike
     * @param reason why; needed unless the result is that there is none
     */
    @Requires(Permission.WRITE_PEOPLE)
    public void keep(CaseFileId file, List<Party> parties, int hits, ConflictResult result, String reason) {
        FileAdmission admitted = access.toEdit(file);
        Checks.required(result, "result");
        String why = result == ConflictResult.NONE ? Checks.text(reason, "reason", 1000) : Checks.requiredText(reason, "reason", 1000);
        ConflictCheckId id = ConflictCheckId.next();
        String names = parties.stream().map(party -> party.kind() + " " + party.text()).collect(Collectors.joining("\n"));
        em.persist(new ConflictCheck(id, file, result, vault.close(admitted, ConflictCheck.cell(file, id, "names_p2"), names),
            vault.close(admitted, ConflictCheck.cell(file, id, "reason_p2"), why), hits, caller.member(), clock.instant()));
        audit.record(AuditAction.CONFLICT_CHECKED, file, id.value(), result);
    }
}
