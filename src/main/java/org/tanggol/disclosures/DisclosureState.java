package org.tanggol.disclosures;

/** How far an answer to a demand has come. */
public enum DisclosureState {
    /** One person has said what is to be given. */
    ASKED,
    /** A second person has agreed to exactly that. */
    APPROVED, HANDED_OVER, NOTHING_GIVEN,
    /** By word of mouth, in a hearing, by a letter: written down, not made here. */
    GIVEN_OTHERWISE;

    /** Whether something is left to decide or to do. */
    public boolean isOpen() {
        return this == ASKED || this == APPROVED;
    }
}
