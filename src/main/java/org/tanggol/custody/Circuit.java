package org.tanggol.custody;

/** Federal judicial circuits (28 USC 41) whose law is relied on. The Federal Circuit hears no such matter. */
public enum Circuit {
    FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH, NINTH, TENTH, ELEVENTH, DISTRICT_OF_COLUMBIA
}
