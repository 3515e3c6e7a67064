package org.tanggol.confidential;

/**
 * A cell and what lies in it, to be opened together with others.
 *
 * @param text may be null where nothing has been written
 */
public record Closed(Cell cell, Confidential text) { }
