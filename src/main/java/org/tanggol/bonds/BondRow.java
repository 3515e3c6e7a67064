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
 */
public record BondRow(BondId id, CaseFileId file, ProceedingId proceeding, BondKind kind, BondOutcome outcome, BondFunding funding, BondAuthority authority, Money amount, Pot pot, Money asked,
                      MemberId askedBy, Instant askedAt, Money held, String print, List<Answer> answers, List<Step> steps, LocalDate since, Instant openedAt, Instant updatedAt, long version) {

    /** One approver's answer. */
    public record Answer(MemberId member, boolean approved, Instant at) { }

    /** One step. @param document null for whoever may not read notes */
    public record Step(UUID id, int number, BondStep step, LocalDate on, BondSource source, String document, Money amount, LocalDate dueOn, CancellationReason reason, JournalId journal, MemberId by,
                       Instant at) { }

    /** Steps of the case's side that can come next. */
    public List<BondStep> nextOfCase() {
        return BondStep.after(outcome, funding).stream().filter(step -> !step.isOfFund()).toList();
    }

    /** Steps of the fund that can come next. */
    public List<BondStep> nextOfFund() {
        return BondStep.after(outcome, funding).stream().filter(BondStep::isOfFund).toList();
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
