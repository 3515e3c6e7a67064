package org.tanggol.docket;

/** In which order a list of hearings is: by day at the court, or what changed last first. */
public enum HearingOrder { DAY, CHANGED_LAST }
