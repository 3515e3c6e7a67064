package org.tanggol.reference;

/**
 * One code of a code table.
 *
 * @param code letter for letter as the source has it: {@code NA}, {@code --} and {@code **} are codes like others
 * @param description in the words of the source; for languages and countries readable
 */
public record CodeRow(String code, String description) { }
