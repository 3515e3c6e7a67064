package org.tanggol.docketing;

/** Why a date was counted: for the first time, because its event was known wrong, because the court moved the hearing, or because rules or closed days changed and somebody accepted what that moves. */
public enum ReckoningCause { RECORDED, TRIGGER_CHANGED, HEARING_MOVED, RULES, CLOSED_DAYS }
