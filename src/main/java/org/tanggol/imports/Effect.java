package org.tanggol.imports;

import java.util.UUID;
import org.tanggol.access.CaseFileId;

/**
 * One thing an import wrote.
 *
 * @param seen version of the person after the import; 0 for other things
 * @param before what stood there, or null
 */
record Effect(EffectKind kind, CaseFileId file, UUID object, long seen, String before) {

    static Effect of(EffectKind kind, CaseFileId file, UUID object) {
        return new Effect(kind, file, object, 0, null);
    }

    @Override
    public String toString() {
        return "Effect " + kind;
    }
}
