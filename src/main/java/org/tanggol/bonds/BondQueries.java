package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.access.Admitted;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.confidential.Vault;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.PartyId;

/** Reading bonds: of a case, and of a fund. */
@ApplicationScoped
@Transactional
public class BondQueries {

    @Inject
    BondShelf shelf;

    @Inject
    ObligorShelf obligors;

    @Inject
    BondDeciding deciding;

    @Inject
    Waitlist waitlist;

    @Inject
    Vault vault;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    /** Of a case, the last opened first, with their steps, co-funders and obligors; in eight statements at most. */
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
     * What waits for approvers, the one asked for first in front; and then what waits for money, in the order of its fund's rule. Of people of whom the caller may see a summary; who may see no person, such as an auditor, sees the money
     * of all of them.
     */
    @Requires(Permission.READ_FUNDS)
    public List<BondRow> requests() {
        List<BondRow> found = inFund(EnumSet.of(BondFunding.REQUESTED, BondFunding.WAITLISTED));
        Map<FundId, List<BondId>> orders = new HashMap<>();
        found.stream().filter(row -> row.funding() == BondFunding.WAITLISTED).map(row -> row.pot().fund()).distinct()
            .forEach(fund -> orders.put(fund, waitlist.of(fund).stream().map(Bond::id).toList()));
        return found.stream().map(row -> row.funding() == BondFunding.WAITLISTED ? row.at(orders.get(row.pot().fund()).indexOf(row.id()) + 1) : row)
            .sorted(Comparator.comparing(BondRow::place)).toList();
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
        FileAdmission admitted = access.toSummarize(bond.file());
        List<CoFunder> coFunders = shelf.coFunders(List.of(id));
        return rows(List.of(bond), List.of(), List.of(), coFunders, names(admitted, coFunders)).get(0);
    }

    private List<BondRow> inFund(Collection<BondFunding> states) {
        List<Bond> bonds = shelf.in(states);
        if (!caller.may(Permission.READ_PEOPLE)) {
            return money(bonds);
        }
        CaseScope scope = access.summaries();
        return money(bonds.stream().filter(bond -> scope.covers(bond.file())).toList());
    }

    private List<BondRow> rows(Admitted by, List<Bond> bonds, List<BondEntry> entries) {
        boolean readable = caller.may(Permission.READ_NOTES);
        List<CoFunder> coFunders = shelf.coFunders(bonds.stream().map(Bond::id).toList());
        return rows(bonds, entries, vault.open(by, entries.stream().map(entry -> new Closed(BondEntry.cell(entry.file(), entry.id()), readable ? entry.document() : null)).toList()), coFunders,
            names(by, coFunders));
    }

    private Map<PartyId, String> names(Admitted by, List<CoFunder> coFunders) {
        List<String> opened = vault.open(by, coFunders.stream().map(one -> new Closed(CoFunder.cell(one.file(), one.id()), one.name())).toList());
        Map<PartyId, String> names = new HashMap<>();
        for (int i = 0; i < opened.size(); i++) {
            names.put(coFunders.get(i).id(), opened.get(i));
        }
        return names;
    }

    private Map<ObligorId, BondRow.Name> obligorNames(List<Bond> bonds, List<BondEntry> entries) {
        Set<ObligorId> ids = Stream.concat(bonds.stream().map(Bond::obligor), entries.stream().map(BondEntry::obligor)).filter(Objects::nonNull).collect(Collectors.toSet());
        OrganizationVault.Box box = obligors.box();
        return obligors.named(ids).stream().collect(Collectors.toMap(Obligor::id, one -> new BondRow.Name(one.id(), one.name(box))));
    }

    /** With the money of co-funders and without their names. */
    private List<BondRow> money(List<Bond> bonds) {
        return rows(bonds, List.of(), List.of(), shelf.coFunders(bonds.stream().map(Bond::id).toList()), Map.of());
    }

    private List<BondRow> rows(List<Bond> bonds, List<BondEntry> entries, List<String> documents, List<CoFunder> coFunders, Map<PartyId, String> names) {
        Map<ObligorId, BondRow.Name> obligorNames = obligorNames(bonds, entries);
        Map<BondId, Integer> needed = deciding.needed(bonds.stream().filter(bond -> bond.funding() == BondFunding.REQUESTED || bond.funding() == BondFunding.WAITLISTED).toList());
        List<BondRow.Step> steps = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            BondEntry entry = entries.get(i);
            steps.add(new BondRow.Step(entry.id(), entry.number(), entry.step(), entry.on(), entry.source(), documents.get(i), entry.amount(), entry.dueOn(), entry.reason(), entry.journal(),
                entry.recordedBy(), entry.recordedAt(), entry.coFunder(), obligorNames.get(entry.obligor())));
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
                bond.askedAt(), bond.held(), bond.pot() == null ? null : HexFormat.of().formatHex(deciding.print(bond)), given, own, bond.since(), bond.openedAt(), bond.updatedAt(), bond.version(),
                coFunders.stream().filter(one -> one.bond().equals(bond.id())).map(one -> new BondRow.CoFunderRow(one.id(), names.get(one.id()), one.share(), one.returned(), one.state(), one.due())).toList(),
                obligorNames.get(bond.obligor()), bond.service(), needed.getOrDefault(bond.id(), 0), 0));
        }
        return rows;
    }
}
