package org.tanggol.bonds;

/** Where the money of a bond is, from the request to a fund until it has come back or is lost. */
public enum BondFunding {
    NOT_ASKED, REQUESTED, WAITLISTED, DECLINED, CLAIMED_ELSEWHERE, WITHDRAWN,
    SET_ASIDE, ELIGIBILITY_SUBMITTED, ELIGIBLE, CONTRACT_SIGNED, SENT,
    CONFIRMED, NOT_RELEASED,
    /** The person is free and the bond runs. */
    ACTIVE, DEMANDED, DEMAND_MISSED,
    CANCELLED, CANCELLATION_NOTICED, REFUND_CLAIMED, REFUNDED,
    BREACH_NOTICED, BREACH_APPEALED, FORFEITED, CLOSED;

    /** Whether a fund has approved it and nothing has been sent. */
    public boolean isSetAside() {
        return compareTo(SET_ASIDE) >= 0 && compareTo(SENT) < 0;
    }

    /**
     * Days after which somebody should ask: a wire is booked in a day or two, the notice I-391 comes in weeks, the money in Williston takes up to a year and is asked after each quarter. Zero where
     * nothing is waited for. The figures are ours.
     */
    int patience() {
        return switch (this) {
            case REQUESTED -> 2;
            case SENT -> 3;
            case ELIGIBILITY_SUBMITTED, CONFIRMED -> 5;
            case NOT_RELEASED -> 1;
            case CANCELLED -> 30;
            case CANCELLATION_NOTICED, REFUND_CLAIMED -> 90;
            default -> 0;
        };
    }

    /** Whether an amount may still be changed by whoever set it. */
    public boolean isBeforePayment() {
        return compareTo(SENT) < 0;
    }
}
