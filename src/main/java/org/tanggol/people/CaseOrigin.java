package org.tanggol.people;

/** How the file came to us. */
public enum CaseOrigin {
    CALL, REFERRAL, WALK_IN, API, IMPORT
}
