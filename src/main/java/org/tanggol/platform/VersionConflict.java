package org.tanggol.platform;

/** Somebody else has changed the object since the caller read it. */
public final class VersionConflict extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final long current;

    /** @param current the stored version now */
    public VersionConflict(long current) {
        super(Rule.VERSION_CONFLICT);
        this.current = current;
    }

    /** The stored version now, for {@code current_etag}. */
    public long current() {
        return current;
    }
}
