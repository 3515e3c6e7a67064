package org.tanggol.lawbook;

/** Where a rule file stands. */
public enum RuleFileState { PROPOSED, IN_FORCE, SUPERSEDED, REFUSED }
