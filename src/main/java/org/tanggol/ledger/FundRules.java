package org.tanggol.ledger;

import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * By which rules a fund decides.
 *
 * @param approvals people who approve, beside whoever asked
 * @param moreAbove above this sum one more approves; or null for never
 * @param velocityDays requests for one person or under one name within so many days are added up before they are held against that sum, so that nobody splits one; zero for each by itself
 */
public record FundRules(int approvals, Money moreAbove, WaitlistOrder waitlist, int velocityDays) {

    public static final int FEWEST_APPROVALS = 2;
    public static final int MOST_APPROVALS = 9;
    public static final int MOST_DAYS = 366;
    /** Of a fund that has said nothing else. */
    public static final FundRules PLAIN = new FundRules(FEWEST_APPROVALS, null, WaitlistOrder.FIRST_COME, 0);

    /** @throws RuleViolation NUMBER_OUT_OF_RANGE, FIELD_MISSING, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE */
    public FundRules {
        if (approvals < FEWEST_APPROVALS || approvals > MOST_APPROVALS) {
            throw new RuleViolation(Rule.NUMBER_OUT_OF_RANGE, "approvals", FEWEST_APPROVALS, MOST_APPROVALS);
        }
        if (velocityDays < 0 || velocityDays > MOST_DAYS) {
            throw new RuleViolation(Rule.NUMBER_OUT_OF_RANGE, "velocityDays", 0, MOST_DAYS);
        }
        if (moreAbove != null) {
            moreAbove.toPost("moreAbove");
        }
        Checks.required(waitlist, "waitlist");
    }

    /** How many approve. @param sum of the request and of what is added up with it */
    public int needed(Money sum) {
        return moreAbove != null && sum.compareTo(moreAbove) > 0 ? approvals + 1 : approvals;
    }
}
