package org.tanggol.platform;

import java.util.UUID;

/** The object goes on under another id. Pages lead there; a program is told, and notes the id that holds from now on. */
public final class Superseded extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final UUID former;
    private final UUID by;

    /** @param by the id that holds from now on */
    public Superseded(UUID former, UUID by) {
        super(Rule.FILE_MERGED);
        this.former = former;
        this.by = by;
    }

    /** The id that was asked for. */
    public UUID former() {
        return former;
    }

    /** The id that holds now. */
    public UUID by() {
        return by;
    }
}
