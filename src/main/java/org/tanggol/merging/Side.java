package org.tanggol.merging;

/** Of the two records that are joined: the one that stays, or the one that goes into it. */
public enum Side {
    KEPT, GONE
}
