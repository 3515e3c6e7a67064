package org.tanggol.familynews;

import org.tanggol.consent.ConsentBlock;

/** What a relative can be told of; that it happened, not what. */
public enum FamilyEvent {
    HEARING(ConsentBlock.HEARING), PLACE(ConsentBlock.PLACE), BOND(ConsentBlock.BOND), MESSAGE(ConsentBlock.MESSAGES);

    private final ConsentBlock block;

    FamilyEvent(ConsentBlock block) {
        this.block = block;
    }

    /** What the person must let the relative see, so that they are told. */
    public ConsentBlock block() {
        return block;
    }
}
