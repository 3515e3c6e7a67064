package org.tanggol.imports;

/** How a column with whole names writes them. A comma always stands after the family names. */
public enum NameOrder {
    /** "María José García": the last word is the family name. */
    GIVEN_FIRST,
    /** "María José García López": the last two words are the family names, of three words and more. */
    GIVEN_FIRST_TWO_FAMILIES,
    /** "García López María José": the first two words are the family names, of three words and more. */
    FAMILY_FIRST
}
