package org.tanggol.ledger;

/** Why a month is closed although nobody has compared it with the bank. Codes and no free text: a closed period stands for ever, and in clear. */
public enum WithoutReconciliation {
    NO_BANK_ACCOUNT, NO_STATEMENT,
    /** Compared, and not here. */
    ON_PAPER,
    /** Everybody who could has approved or paid a bond in it. */
    NOBODY_ELSE
}
