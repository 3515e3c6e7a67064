package org.tanggol.familytasks;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of a photo a family sent. */
@Embeddable
public record FamilyPhotoId(UUID value) implements Serializable {

    public FamilyPhotoId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static FamilyPhotoId next() {
        return new FamilyPhotoId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static FamilyPhotoId fromString(String text) {
        return new FamilyPhotoId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
