package org.tanggol.reference;

/** What is doubtful about a statement of a source. */
public enum ReviewKind {
    /** The list prints the address of the next facility. */
    ADDRESS_OF_NEIGHBOUR,
    /** The telephone belongs to another part of the country. */
    PHONE_DOUBTFUL,
    /** Two entries look like one place. */
    LIKELY_DUPLICATE,
    /** Was in the list before, is not in the newest. */
    NOT_IN_LATEST_LIST,
    /** Stands in the newest list without a code. */
    NO_CODE,
    /** The state keeps several zones and the place did not tell which. */
    ZONE_UNCERTAIN,
    /** A facility that first came with a workbook. */
    NEW_IN_WORKBOOK,
    /** Sources give the same place different addresses. */
    ADDRESS_DIFFERS,
    /** A row of a workbook that fits a facility only somewhat. */
    WORKBOOK_ROW_UNSURE
}
