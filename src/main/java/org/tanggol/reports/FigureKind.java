package org.tanggol.reports;

import java.util.List;

/** Which figures there are. The first column says what a row is about, and one column of numbers is drawn. */
public enum FigureKind {
    /** Where the money stood on the day. */
    BALANCES(Column.AMOUNT, Column.ACCOUNT, Column.AMOUNT),
    /** What came and went in each of twelve months, and the cash at its end. */
    FLOW(Column.CASH, Column.MONTH, Column.GIFTS, Column.LOANS, Column.INTEREST, Column.FEES, Column.LOST, Column.CASH),
    /** Bonds by where their money was on the day. */
    STAGES(Column.AMOUNT, Column.STAGE, Column.BONDS, Column.AMOUNT, Column.MEAN_DAYS),
    /** From the decision to the release, of those released in the year before the day. */
    RELEASE(Column.BONDS, Column.BAND, Column.BONDS),
    /** What should come back, by quarter. */
    EXPECTED(Column.AMOUNT, Column.QUARTER, Column.BONDS, Column.AMOUNT),
    /** Notices (I-391) and refunds that are waited for longer than they should take. */
    OVERDUE(Column.DAYS, Column.BOND, Column.PERSON, Column.STAGE, Column.SINCE, Column.DAYS, Column.AMOUNT),
    /** What is owed to lenders, by the day it is due. */
    LENDERS(Column.AMOUNT, Column.MATURITY, Column.LENDER, Column.AMOUNT),
    /** How bonds ended. */
    LOSSES(Column.BONDS, Column.OUTCOME, Column.BONDS, Column.SHARE_OF_BONDS, Column.AMOUNT, Column.SHARE_OF_AMOUNT),
    /** Interest that was entered as owed, and what came with refunds and after breaches, by quarter. */
    INTEREST(Column.RECEIVED, Column.QUARTER, Column.ACCRUED, Column.RECEIVED);

    private final Column drawn;
    private final List<Column> columns;

    FigureKind(Column drawn, Column... columns) {
        this.drawn = drawn;
        this.columns = List.of(columns);
    }

    /** @param named whether with those that say who somebody is */
    public List<Column> columns(boolean named) {
        return columns.stream().filter(column -> named || !column.isName()).toList();
    }

    /** The one that the picture shows. */
    public Column drawn() {
        return drawn;
    }
}
