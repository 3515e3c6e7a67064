package org.tanggol.ledger;

import java.util.Arrays;
import java.util.Optional;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The chart of accounts. Which of them fall below zero, and which are kept for each bond or party, holds in the database too. */
public enum Account {
    /** The only money that may be promised. */
    CASH_AVAILABLE("1010", Kind.ASSET, Kept.WHOLE),
    /** Cash of approved bonds, and of co-funders until it is paid in or out. */
    CASH_SET_ASIDE("1020", Kind.ASSET, Kept.BOND),
    /** The minimum liquid reserve, moved by decision. */
    CASH_IN_RESERVE("1030", Kind.ASSET, Kept.WHOLE),
    /** Sent, and no receipt yet. */
    IN_TRANSIT("1100", Kind.ASSET, Kept.BOND),
    /** Held by the Treasury in trust for the obligor. */
    POSTED("1200", Kind.ASSET, Kept.BOND),
    /** Against bonds whose breach is open. */
    LOSS_ALLOWANCE("1290", Kind.ASSET, Kept.BOND),
    INTEREST_RECEIVABLE("1300", Kind.ASSET, Kept.BOND),
    LOANS("2100", Kind.LIABILITY, Kept.PARTY),
    /** Of co-funders, while the bond is open. */
    CO_FUNDER_SHARES("2200", Kind.LIABILITY, Kept.BOND_AND_PARTY),
    /** To co-funders: the refund has come, and they are to be paid. */
    REFUNDS_DUE("2300", Kind.LIABILITY, Kept.PARTY),
    NET_ASSETS("3000", Kind.NET_ASSETS, Kept.WHOLE),
    NET_ASSETS_RESTRICTED("3100", Kind.NET_ASSETS, Kept.WHOLE),
    GIFTS("4000", Kind.INCOME, Kept.WHOLE),
    INTEREST("4300", Kind.INCOME, Kept.WHOLE),
    FORFEITURE_LOSS("5100", Kind.EXPENSE, Kept.WHOLE),
    ALLOWANCE_MOVEMENT("5110", Kind.EXPENSE, Kept.WHOLE),
    FEES("5200", Kind.EXPENSE, Kept.WHOLE),
    WRITE_OFFS("5300", Kind.EXPENSE, Kept.WHOLE);

    /** What kind of account it is. */
    public enum Kind { ASSET, LIABILITY, NET_ASSETS, INCOME, EXPENSE }

    private enum Kept { WHOLE, BOND, PARTY, BOND_AND_PARTY }

    private final String code;
    private final Kind kind;
    private final Kept kept;

    Account(String code, Kind kind, Kept kept) {
        this.code = code;
        this.kind = kind;
        this.kept = kept;
    }

    /** @throws RuleViolation ACCOUNT_UNKNOWN for a number that is not in the chart */
    public static Account of(String code, String field) {
        return find(code).orElseThrow(() -> new RuleViolation(Rule.ACCOUNT_UNKNOWN, field));
    }

    static Account of(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("A line of an account that is not in the chart"));
    }

    private static Optional<Account> find(String code) {
        return Arrays.stream(values()).filter(account -> account.code.equals(code)).findFirst();
    }

    /** Its number. */
    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isOfBonds() {
        return kept == Kept.BOND || kept == Kept.BOND_AND_PARTY;
    }

    public boolean isOfParties() {
        return kept == Kept.PARTY || kept == Kept.BOND_AND_PARTY;
    }

    /** Money at the bank. */
    public boolean isCash() {
        return this == CASH_AVAILABLE || this == CASH_SET_ASIDE || this == CASH_IN_RESERVE;
    }

    /** Whether its whole balance, debits less credits, must not fall below zero. */
    boolean mayNotFallShort() {
        return isCash();
    }

    /** Whether the balance of a bond or party, debits less credits, is one that its side of the books can have. */
    boolean allows(long balance) {
        return switch (this) {
            case CASH_SET_ASIDE, IN_TRANSIT, POSTED, INTEREST_RECEIVABLE -> balance >= 0;
            case LOSS_ALLOWANCE, LOANS, CO_FUNDER_SHARES, REFUNDS_DUE -> balance <= 0;
            default -> true;
        };
    }
}
