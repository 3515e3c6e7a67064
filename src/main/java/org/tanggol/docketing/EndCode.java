package org.tanggol.docketing;

/** Why a deadline closed with what it hung on, when nobody wrote a reason for it. */
public enum EndCode { TRIGGER_WITHDRAWN, HEARING_OFF, NO_LONGER_APPLIES }
