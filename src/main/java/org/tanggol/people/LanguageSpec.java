package org.tanggol.people;

/**
 * A language as it is asked for at intake.
 *
 * @param language BCP 47 tag
 * @param interpreter whether an interpreter is needed
 * @param relay BCP 47 tag of the language in between, or null
 */
public record LanguageSpec(String language, boolean interpreter, String relay) { }
