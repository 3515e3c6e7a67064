package org.tanggol.bonds;

/** What a co-funder gets when a bond is refunded. Whoever gets nothing has given for good; a bond that is dropped before payment gives everybody their share back. */
public enum CoFunderReturn {
    NOTHING, SHARE,
    /** With the part of the interest that falls to the share. */
    SHARE_AND_INTEREST
}
