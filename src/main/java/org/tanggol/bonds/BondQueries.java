package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.access.Admitted;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Vault;
import org.tanggol.ledger.BondId;

/** Reading bonds: of a case, and of a fund. */
@ApplicationScoped
@Transactional
public class BondQueries {

    @Inject
    BondShelf shelf;

    @Inject
    BondDeciding deciding;

    @Inject
    Vault vault;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    /** Of a case, the last opened first, with their steps; in three statements. */
    @Requires(Permission.READ_BONDS)
    public List<BondRow> of(CaseFileId file) {
        CaseScope scope = access.scope();
        List<Bond> bonds = shelf.of(scope, file);
        return bonds.isEmpty() ? List.of() : rows(scope, bonds, shelf.entries(file));
    }

    /** One bond with its steps. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_BONDS)
    public BondRow one(BondId id) {
        Bond bond = shelf.get(id);
        FileAdmission admitted = access.toRead(bond.file());
        return rows(admitted, List.of(bond), shelf.entries(bond.file()).stream().filter(entry -> entry.bond().equals(id)).toList()).get(0);
    }

    /**
     * What waits for approvers or for money, the one asked for first in front. Of people of whom the caller may see a summary; who may see no person, such as an auditor, sees the money
     * of all of them.
     */
    @Requires(Permission.READ_FUNDS)
    public List<BondRow> requests() {
        return inFund(EnumSet.of(BondFunding.REQUESTED, BondFunding.WAITLISTED));
    }

    /** All whose money a fund has set aside, sent or posted, the one asked for first in front. */
    @Requires(Permission.READ_FUNDS)
    public List<BondRow> running() {
        return inFund(EnumSet.range(BondFunding.SET_ASIDE, BondFunding.FORFEITED));
    }

    /** One bond as a fund sees it: without its papers. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_FUNDS)
    public BondRow ofFund(BondId id) {
        Bond bond = shelf.get(id);
        access.toSummarize(bond.file());
        return rows(List.of(bond), List.of(), List.of()).get(0);
    }

    private List<BondRow> inFund(Collection<BondFunding> states) {
        List<Bond> bonds = shelf.in(states);
        if (!caller.may(Permission.READ_PEOPLE)) {
            return rows(bonds, List.of(), List.of());
        }
        CaseScope scope = access.summaries();
        return rows(bonds.stream().filter(bond -> scope.covers(bond.file())).toList(), List.of(), List.of());
    }

    private List<BondRow> rows(Admitted by, List<Bond> bonds, List<BondEntry> entries) {
        boolean readable = caller.may(Permission.READ_NOTES);
        return rows(bonds, entries, vault.open(by, entries.stream().map(entry -> new Closed(BondEntry.cell(entry.file(), entry.id()), readable ? entry.document() : null)).toList()));
    }

    private List<BondRow> rows(List<Bond> bonds, List<BondEntry> entries, List<String> documents) {
        List<BondRow.Step> steps = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            BondEntry entry = entries.get(i);
            steps.add(new BondRow.Step(entry.id(), entry.number(), entry.step(), entry.on(), entry.source(), documents.get(i), entry.amount(), entry.dueOn(), entry.reason(), entry.journal(),
                entry.recordedBy(), entry.recordedAt()));
        }
        Map<BondId, List<BondAnswer>> answers = shelf.answers(bonds.stream().map(Bond::id).toList()).stream().collect(Collectors.groupingBy(BondAnswer::bond));
        List<BondRow> rows = new ArrayList<>();
        for (Bond bond : bonds) {
            List<BondRow.Step> own = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).bond().equals(bond.id())) {
                    own.add(steps.get(i));
                }
            }
            List<BondRow.Answer> given = answers.getOrDefault(bond.id(), List.of()).stream().filter(answer -> answer.asking() == bond.asking())
                .map(answer -> new BondRow.Answer(answer.member(), answer.answer() == BondAnswer.Answer.APPROVED, answer.at())).toList();
            rows.add(new BondRow(bond.id(), bond.file(), bond.proceeding(), bond.kind(), bond.outcome(), bond.funding(), bond.authority(), bond.amount(), bond.pot(), bond.asked(), bond.askedBy(),
                bond.askedAt(), bond.held(), bond.pot() == null ? null : HexFormat.of().formatHex(deciding.print(bond)), given, own, bond.since(), bond.openedAt(), bond.updatedAt(), bond.version()));
        }
        return rows;
    }
}
