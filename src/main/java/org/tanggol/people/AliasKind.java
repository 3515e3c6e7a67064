package org.tanggol.people;

/** Why somebody has another name: another spelling, a nickname, a former name, the name used at arrest. */
public enum AliasKind {
    SPELLING, NICKNAME, FORMER, AT_ARREST
}
