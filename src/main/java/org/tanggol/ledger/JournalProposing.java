package org.tanggol.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Entries by hand, for what no event of a fund covers: the closing of a year, an old balance taken over. One person proposes, another posts. */
@ApplicationScoped
@Transactional
public class JournalProposing {

    /** Of one journal. */
    public static final int MOST_LINES = 40;

    @PersistenceContext
    EntityManager em;

    @Inject
    FundShelf funds;

    @Inject
    Ledger ledger;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** One line by hand. @param restriction null for none */
    public record Entered(Account account, RestrictionId restriction, Side side, Money amount) { }

    /**
     * Stores what is to be posted; the books do not change.
     *
     * @throws RuleViolation LEDGER_UNBALANCED; JOURNAL_OF_BOND for accounts that are kept for each bond, lender or co-funder: these move with their events
     */
    @Requires(Permission.KEEP_FUNDS)
    public ProposalId propose(FundId fund, List<Entered> entered, Voucher voucher) {
        funds.fund(fund);
        if (entered.size() > MOST_LINES) {
            throw new RuleViolation(Rule.FIELD_TOO_LONG, "lines", MOST_LINES);
        }
        List<Line> lines = new ArrayList<>();
        for (Entered one : entered) {
            if (one.account().isOfBonds() || one.account().isOfParties()) {
                throw new RuleViolation(Rule.JOURNAL_OF_BOND, "lines");
            }
            lines.add(new Line(funds.pot(fund, one.restriction()).restriction(), one.account(), null, null, one.side(), one.amount().toPost("lines")));
        }
        ProposalId id = ProposalId.next();
        Posting posting = Posting.manual(fund, lines, id);
        JournalProposal proposal = new JournalProposal(id, posting, voucher, ledger.print(posting, voucher), funds.box(), caller.member(), clock.instant());
        funds.add(proposal);
        audit.record(AuditAction.JOURNAL_PROPOSED, null, id.value(), posting.total());
        return id;
    }

    /**
     * A second person posts what the first one proposed.
     *
     * @param seen print of what was on the screen ({@link LedgerQueries.ProposalRow#print})
     * @throws RuleViolation SECOND_PERSON, RECORD_CHANGED, STATE_TRANSITION_REFUSED, and as {@link Ledger#post}
     */
    @Requires(Permission.APPROVE_FUNDS)
    public Posted post(ProposalId id, String seen) {
        JournalProposal proposal = proposal(id);
        Voucher voucher = proposal.voucher(funds.box());
        Posting posting = proposal.posting();
        String print = HexFormat.of().formatHex(ledger.print(posting, voucher));
        if (!print.equals(seen) || !print.equals(HexFormat.of().formatHex(proposal.print()))) {
            throw new RuleViolation(Rule.RECORD_CHANGED);
        }
        proposal.post(caller.member(), clock.instant());
        return ledger.post(voucher, posting);
    }

    /** It is not posted. */
    @Requires(Permission.APPROVE_FUNDS)
    public void refuse(ProposalId id) {
        decline(id);
    }

    /** Whoever keeps the funds takes it back. */
    @Requires(Permission.KEEP_FUNDS)
    public void withdraw(ProposalId id) {
        decline(id);
    }

    private void decline(ProposalId id) {
        proposal(id).refuse(caller.member(), clock.instant());
        audit.record(AuditAction.PROPOSAL_REFUSED, null, id.value());
    }

    private JournalProposal proposal(ProposalId id) {
        return em.createQuery("select p from JournalProposal p where p.id = :id", JournalProposal.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }
}
