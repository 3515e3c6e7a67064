package org.tanggol.portal;

/**
 * A text and the language it is in: that of the page, or English while nobody who speaks the other has approved its words.
 *
 * @param text not escaped
 */
public record Said(String text, FamilyLanguage language) { }
