package org.tanggol.notices;

/** What a notice can be about. */
public enum Topic { HEARING, DEADLINE, TASK, COMPANY }
