package org.tanggol.reference;

import java.util.Locale;

/** Kind of place by the contract or use under which ICE holds people there. */
public enum FacilityKind {
    /** Intergovernmental service agreement with a county, city or state. */
    IGSA,
    /** Dedicated intergovernmental service agreement: the place holds people for ICE only. */
    DIGSA,
    /** Contract detention facility of a private company. */
    CDF,
    /** Service processing center, owned by ICE. */
    SPC,
    /** Federal prison. */
    BOP,
    /** Agreement of the US Marshals that ICE uses. */
    USMS_IGA,
    /** Contract facility of the US Marshals. */
    USMS_CDF,
    /** Children's shelter of the Office of Refugee Resettlement. */
    ORR,
    /** Hold room: hours, not days. */
    HOLD,
    HOSPITAL, JUVENILE, STAGING, FAMILY, STATE,
    /** Mexican interior repatriation program. */
    MIRP,
    OTHER,
    /** The sources do not say. */
    NOT_STATED;

    /** Reads the word of an ICE list, e.g. {@code USMS IGA}; what is not among ours is OTHER, nothing is NOT_STATED. */
    public static FacilityKind stated(String word) {
        if (word == null || word.isBlank()) {
            return NOT_STATED;
        }
        String name = word.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        for (FacilityKind kind : values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return OTHER;
    }
}
