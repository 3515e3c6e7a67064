package org.tanggol.docket;

/**
 * News in the transaction of the change: a hearing was set, moved, corrected, changed or taken off the calendar.
 *
 * @param hearing as it now stands
 * @param replaced the setting that this one replaces, when the court moved it; else null
 */
public record HearingChanged(Hearing hearing, HearingId replaced) { }
