package org.tanggol.docket;

/** A hearing has been put on file. */
public record HearingSet(HearingId hearing) { }
