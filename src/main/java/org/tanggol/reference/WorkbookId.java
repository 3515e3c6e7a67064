package org.tanggol.reference;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tanggol.platform.Ids;

/** Id of one upload of a statistics workbook. */
@Embeddable
public record WorkbookId(UUID value) implements Serializable {

    public WorkbookId {
        if (value == null) {
            throw new IllegalArgumentException("An id is never null");
        }
    }

    /** A new id. */
    public static WorkbookId next() {
        return new WorkbookId(Ids.next());
    }

    /** Reads an id from a URL or a form; what is no id gives NOT_FOUND. */
    public static WorkbookId fromString(String text) {
        return new WorkbookId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
