package org.tanggol.platform;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * Root of an aggregate: the thing that is loaded, changed and saved as a whole. Equality is by id, from birth on,
 * because the id is given in the constructor and never by the database.
 *
 * @param <I> the typed id, a record
 */
@MappedSuperclass
public abstract class AggregateRoot<I> {

    @Version
    private long version;

    /** The id; never null. */
    public abstract I id();

    /** How often the stored object has changed; the REST API shows it as the ETag. */
    public long version() {
        return version;
    }

    /**
     * Refuses a change made on an outdated picture of the object.
     *
     * @param seen the version the caller was looking at
     * @throws RuleViolation VERSION_CONFLICT when that is no longer the stored one
     */
    public void requireVersion(long seen) {
        if (seen != version) {
            throw new VersionConflict(version);
        }
    }

    @Override
    public final boolean equals(Object other) {
        // id() and not a field: an uninitialised proxy's fields are null
        return this == other || other instanceof AggregateRoot<?> root && id().equals(root.id());
    }

    @Override
    public final int hashCode() {
        return id().hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + " " + id();
    }
}
