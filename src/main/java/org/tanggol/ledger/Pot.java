package org.tanggol.ledger;

/** The money of a fund that is under one restriction, or under none. Nothing is promised out of another. */
public record Pot(FundId fund, RestrictionId restriction) {

    public Pot {
        if (fund == null || restriction == null) {
            throw new IllegalArgumentException("A pot is of a fund and a restriction");
        }
    }
}
