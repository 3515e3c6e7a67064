package org.tanggol.ledger;

/** Where the money of a fund comes from, and what becomes of it; a fund may live by several. */
public enum FundModel { GIFT, REVOLVING, LOAN, MATCH, FAMILY_SHARE }
