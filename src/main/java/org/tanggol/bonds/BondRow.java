package org.tanggol.bonds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.PartyId;
import org.tanggol.ledger.Pot;
import org.tanggol.proceedings.ProceedingId;

/**
 * A bond as pages and the API show it.
 *
 * @param amount as set, or null
 * @param pot the money that was asked for, or null
 * @param held of the fund: set aside, sent or posted
 * @param print of what an approval would be of; null unless something is asked for
 * @param answers to what is asked for now
 * @param since local day of the last step
 * @param steps the last first; empty where only the money is shown
 * @param coFunders who pays a part, the first named in front
 * @param obligor under whose name it is; or null
 * @param needed how many have to approve what is asked for; zero where nothing is
 * @param place on the waitlist of its fund, the first is 1; zero where it does not wait
 */
public record BondRow(BondId id, CaseFileId file, ProceedingId proceeding, BondKind kind, BondOutcome outcome, BondFunding funding, BondAuthority authority, Money amount, Pot pot, Money asked,
                      MemberId askedBy, Instant askedAt, Money held, String print, List<Answer> answers, List<Step> steps, LocalDate since, Instant openedAt, Instant updatedAt, long version,
                      List<CoFunderRow> coFunders, Name obligor, NoticeWay service, int needed, int place) {

    /** One approver's answer. */
    public record Answer(MemberId member, boolean approved, Instant at) { }

    /** One step. @param document null for whoever may not read notes */
    public record Step(UUID id, int number, BondStep step, LocalDate on, BondSource source, String document, Money amount, LocalDate dueOn, CancellationReason reason, JournalId journal, MemberId by,
                       Instant at, PartyId coFunder, Name obligor) { }

    /** An obligor as it is called. */
    public record Name(ObligorId id, String text) { }

    /** Who pays a part. @param name null where only the money is shown @param due owed to them since the refund, or paid to them */
    public record CoFunderRow(PartyId id, String name, Money share, CoFunderReturn returned, CoFunderState state, Money due) {

        /** Whether their share is, or may yet be, in this bond. */
        boolean isOpen() {
            return state == CoFunderState.PROMISED || state == CoFunderState.PAID_IN;
        }
    }

    /** The same with its place on the waitlist. */
    BondRow at(int newPlace) {
        return new BondRow(id, file, proceeding, kind, outcome, funding, authority, amount, pot, asked, askedBy, askedAt, held, print, answers, steps, since, openedAt, updatedAt, version, coFunders, obligor,
            service, needed, newPlace);
    }

    /** Steps of the case's side that can come next. */
    public List<BondStep> nextOfCase() {
        return next().stream().filter(step -> !step.isOfFund()).toList();
    }

    /** Steps of the fund that can come next. */
    public List<BondStep> nextOfFund() {
        return next().stream().filter(BondStep::isOfFund).toList();
    }

    /** All steps that can come next. */
    public List<BondStep> next() {
        return BondStep.after(outcome, funding).stream().filter(step -> !step.needs(BondStep.Need.CO_FUNDER) || !concerned(step).isEmpty()).toList();
    }

    /** Co-funders of whom the step can be told. */
    public List<CoFunderRow> concerned(BondStep step) {
        return coFunders.stream().filter(one -> one.state() == step.share()).toList();
    }

    /** Of the fund and of co-funders who have paid: set aside, sent or posted. */
    public Money heldInAll() {
        return held.plus(Money.sum(coFunders.stream().filter(one -> one.state() == CoFunderState.PAID_IN).map(CoFunderRow::share).toList()));
    }

    /** Of co-funders: paid in or promised. */
    public Money shared() {
        return Money.sum(coFunders.stream().filter(CoFunderRow::isOpen).map(CoFunderRow::share).toList());
    }

    public boolean isAnsweredBy(MemberId member) {
        return member.equals(askedBy) || answers.stream().anyMatch(answer -> answer.member().equals(member));
    }

    public long approvals() {
        return answers.stream().filter(Answer::approved).count();
    }

    /** Whether it has been where it is for longer than it should: somebody has to ask after it. @param today at the reader */
    public boolean isSlow(LocalDate today) {
        return funding.patience() > 0 && days(today) > funding.patience();
    }

    /** Whole days since the last step. */
    public long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(since, today));
    }

    @Override
    public String toString() {
        return "BondRow " + id;
    }
}
