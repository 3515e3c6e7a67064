package org.tanggol.people;

/** In which order a list of case files is: the oldest file first, or what changed last first. */
public enum FileOrder { OLDEST, CHANGED_LAST }
