package org.tanggol.ledger.web;

import java.util.EnumSet;
import java.util.Set;

/** What the dialog of a fund is for, by the address, and what it asks. */
public enum FundDeed {
    GIFT(Asked.AMOUNT, Asked.RESTRICTION), FEE(Asked.AMOUNT), FILL(Asked.AMOUNT, Asked.RESTRICTION), RELEASE(Asked.AMOUNT, Asked.RESTRICTION), BORROW(Asked.AMOUNT, Asked.NEW_LENDER),
    BORROW_MORE(Asked.AMOUNT, Asked.LENDER), REPAY(Asked.AMOUNT, Asked.LENDER), MET(Asked.AMOUNT, Asked.RESTRICTION), REVERSE;

    enum Asked { AMOUNT, RESTRICTION, LENDER, NEW_LENDER }

    private final Set<Asked> asked;

    FundDeed(Asked... asked) {
        this.asked = EnumSet.noneOf(Asked.class);
        for (Asked one : asked) {
            this.asked.add(one);
        }
    }

    public boolean isAmountAsked() {
        return asked.contains(Asked.AMOUNT);
    }

    public boolean isRestrictionAsked() {
        return asked.contains(Asked.RESTRICTION);
    }

    public boolean isLenderAsked() {
        return asked.contains(Asked.LENDER);
    }

    public boolean isNewLenderAsked() {
        return asked.contains(Asked.NEW_LENDER);
    }
}
