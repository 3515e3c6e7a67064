package org.tanggol.imports;

import java.util.Optional;

/**
 * What a column means.
 *
 * @param ordinal 1, or 2 for the second person of a row, or for the second contact of a person
 */
public record ColumnTarget(ImportField field, int ordinal) {

    public ColumnTarget {
        if (field == null || ordinal < 1 || ordinal > 2) {
            throw new IllegalArgumentException("A column is a field of the first or the second");
        }
    }

    /** {@code A_NUMBER}, or {@code A_NUMBER.2} for the second. */
    public String code() {
        return ordinal == 1 ? field.name() : field.name() + "." + ordinal;
    }

    /** Reads {@link #code}; empty for blank and for what is none. */
    public static Optional<ColumnTarget> of(String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        int dot = code.indexOf('.');
        String name = dot < 0 ? code : code.substring(0, dot);
        for (ImportField field : ImportField.values()) {
            if (field.name().equals(name)) {
                return dot < 0 ? Optional.of(new ColumnTarget(field, 1))
                    : code.substring(dot).equals(".2") ? Optional.of(new ColumnTarget(field, 2)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
