package org.tanggol.feeds;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a private calendar. */
@Embeddable
public record FeedId(UUID value) implements Serializable {

    public FeedId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static FeedId next() {
        return new FeedId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static FeedId fromString(String text) {
        return new FeedId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
