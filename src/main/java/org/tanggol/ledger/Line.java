package org.tanggol.ledger;

/**
 * One line of a journal.
 *
 * @param bond for accounts kept for each bond, otherwise null
 * @param party for accounts kept for each lender or co-funder, otherwise null
 * @param amount more than nothing
 */
public record Line(RestrictionId restriction, Account account, BondId bond, PartyId party, Side side, Money amount) {

    public Line {
        if (restriction == null || account == null || side == null || amount == null || !amount.isPositive() || amount.cents() > Money.MOST_CENTS) {
            throw new IllegalArgumentException("Not a line of a journal");
        }
        if (account.isOfBonds() != (bond != null) || account.isOfParties() != (party != null)) {
            throw new IllegalArgumentException("Account " + account.code() + " is kept for other things");
        }
    }

    Line turned() {
        return new Line(restriction, account, bond, party, side.other(), amount);
    }

    /** Added to the balance, which is debits less credits. */
    long movesBy() {
        return side == Side.DEBIT ? amount.cents() : -amount.cents();
    }
}
