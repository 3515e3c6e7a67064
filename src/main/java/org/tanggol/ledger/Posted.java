package org.tanggol.ledger;

/**
 * A journal that stands in the books.
 *
 * @param number in the organization's books, without gaps
 * @param repeated whether it stood there already, under the same key
 */
public record Posted(JournalId id, long number, boolean repeated) { }
