package org.tanggol.reports;

/** What a column of a figure holds. Its heading is {@code Column.NAME} in the bundles. */
public enum Column {
    ACCOUNT(Kind.WORD), MONTH(Kind.WORD), QUARTER(Kind.WORD), STAGE(Kind.WORD), BAND(Kind.WORD), OUTCOME(Kind.WORD), EVENT(Kind.WORD), BOND(Kind.WORD), PERSON(Kind.WORD), LENDER(Kind.WORD),
    MATURITY(Kind.DAY), SINCE(Kind.DAY),
    BONDS(Kind.COUNT), ENTRIES(Kind.COUNT), DAYS(Kind.COUNT), MEAN_DAYS(Kind.COUNT), SHARE_OF_BONDS(Kind.PERCENT), SHARE_OF_AMOUNT(Kind.PERCENT),
    AMOUNT(Kind.MONEY), GIFTS(Kind.MONEY), LOANS(Kind.MONEY), INTEREST(Kind.MONEY), FEES(Kind.MONEY), LOST(Kind.MONEY), CASH(Kind.MONEY), MOVED(Kind.MONEY), ACCRUED(Kind.MONEY), RECEIVED(Kind.MONEY);

    /** How it is written. */
    public enum Kind { WORD, DAY, COUNT, PERCENT, MONEY }

    private final Kind kind;

    Column(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isNumber() {
        return kind == Kind.COUNT || kind == Kind.PERCENT || kind == Kind.MONEY;
    }

    /** Whether it says who somebody is. */
    boolean isName() {
        return this == PERSON || this == LENDER;
    }
}
