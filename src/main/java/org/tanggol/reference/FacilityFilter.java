package org.tanggol.reference;

/**
 * Which facilities a list shows.
 *
 * @param text words of name, earlier names, code or place; null for all
 * @param state two letters, or null
 * @param fieldOffice code, or null
 * @param run null for all, true for those a company ran when last known, false for the others
 * @param older whether places that only older lists have are shown too
 */
public record FacilityFilter(String text, String state, String fieldOffice, FacilityKind kind, Boolean run, boolean older) {

    /** All facilities of the newest list. */
    public static final FacilityFilter NEWEST = new FacilityFilter(null, null, null, null, null, false);
}
