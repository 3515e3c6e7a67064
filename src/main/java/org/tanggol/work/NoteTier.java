package org.tanggol.work;

/** Who may read a note: the lawyers on the case; the team; what the family may be told; what a partner may be told. Fixed once written. */
public enum NoteTier {
    PRIVILEGED, TEAM, FAMILY, PARTNER
}
