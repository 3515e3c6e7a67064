package org.tanggol.retention;

/** Why a case was purged; kept in the audit log, where nothing else of the case is left. */
public enum PurgeReason { TIME_IS_OVER, PERSON_ASKED, OPENED_IN_ERROR, ORDERED }
