package org.tanggol.docket;

/** The court has moved a hearing: one setting ended, another took its place. */
public record HearingReset(HearingId before, HearingId after) { }
