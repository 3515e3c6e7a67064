package org.tanggol.docket;

/**
 * A hearing has another time, or does not take place; fired in the transaction in which that is written down.
 *
 * @param hearing the setting that stands now, or the one that was taken off
 */
public record HearingMoved(Hearing hearing, boolean cancelled) { }
