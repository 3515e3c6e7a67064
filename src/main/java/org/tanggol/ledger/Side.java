package org.tanggol.ledger;

/** The two sides of the books. */
public enum Side {
    DEBIT, CREDIT;

    Side other() {
        return this == DEBIT ? CREDIT : DEBIT;
    }
}
