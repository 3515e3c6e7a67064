package org.tanggol.reference;

/** One field that a correction changed, as text. */
public record FieldChange(String field, String oldValue, String newValue) { }
