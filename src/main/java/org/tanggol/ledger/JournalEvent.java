package org.tanggol.ledger;

/** What is entered into the books; the numbers are those of the events of a bond fund, P1 to P21. */
public enum JournalEvent {
    /** P1. */
    GIFT_RECEIVED,
    /** P2. */
    LOAN_DRAWN, LOAN_REPAID,
    /** P3. */
    RESERVE_FILLED, RESERVE_RELEASED,
    /** P4: of a co-funder. */
    SHARE_PAID_IN,
    /** P5: a bond is approved. */
    SET_ASIDE,
    /** P6: after approval. */
    AMOUNT_RAISED, AMOUNT_LOWERED,
    /** P7: before payment. */
    DROPPED,
    /** P8. */
    PAYMENT_SENT,
    /** P9. */
    BANK_FEE,
    /** P10: Form I-305. */
    RECEIPT_ARRIVED,
    /** P11. */
    PAYMENT_REJECTED,
    /** P12: at the end of a quarter. */
    INTEREST_ACCRUED,
    /** P13 and P14. */
    REFUND_RECEIVED,
    /** P15. */
    CO_FUNDER_PAID,
    /** P16: Form I-323, and its end. */
    BREACH_NOTICED, BREACH_RESCINDED,
    /** P17 and P18. */
    FORFEITED,
    /** P19: paid after a breach. */
    INTEREST_RECEIVED,
    /** P20: a refund given up, and one that came all the same. */
    WRITTEN_OFF, RECOVERED,
    /** P21: of a donor. */
    RESTRICTION_MET,
    /** Undoes one journal. */
    REVERSAL,
    /** Made by hand by one person and posted by another. */
    MANUAL
}
