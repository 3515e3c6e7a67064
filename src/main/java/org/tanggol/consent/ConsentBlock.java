package org.tanggol.consent;

/** What a relative may be let see, one by one. */
public enum ConsentBlock { PLACE, HEARING, BOND, DOCUMENTS, MESSAGES }
