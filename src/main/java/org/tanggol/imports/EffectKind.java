package org.tanggol.imports;

/** What an import wrote, in the order in which it is taken back. */
enum EffectKind {
    /** A new case file with all that hangs on it; the object is the person. */
    FILE,
    TASK, NOTE, SEAT, HEARING, PROCEEDING, STAY_END, STINT, STAY, FAMILY, HEALTH, LANGUAGE, IDENTIFIER, ALIAS,
    /** What was known of a person was changed; the object is the person, and what stood there is kept. */
    PERSON
}
