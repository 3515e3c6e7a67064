package org.tanggol.volunteers;

/** What somebody has offered to do. */
public enum Skill {
    ACCOMPANYING, INTERPRETING, DRIVING, VISITING
}
