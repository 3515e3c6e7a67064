package org.tanggol.conflicts;

/** Who is looked for: the person, family, who stands against them, or who is related to the matter otherwise. */
public enum PartyKind {
    PERSON, FAMILY, ADVERSE, RELATED
}
