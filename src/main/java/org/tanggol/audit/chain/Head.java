package org.tanggol.audit.chain;

import java.util.UUID;

/** How far a chain has come. */
record Head(UUID organization, long seq, byte[] hash) {

    @Override
    public String toString() {
        return organization + " " + seq;
    }
}
