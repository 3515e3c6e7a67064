package org.tanggol.ledger;

/** Where entries made by hand stand. */
public enum ProposalState { PROPOSED, POSTED, REFUSED }
