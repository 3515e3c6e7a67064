package org.tanggol.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A name a source has used for a facility. ICE renames places, and papers under the old name keep coming.
 *
 * @param name readable form
 * @param published letter for letter as the source prints it
 * @param seenFrom earliest day a source called it so, null when no source with a date did
 * @param seenTo latest such day, null while it is the name in use
 * @param source code of the source that said so last
 */
@Embeddable
public record FacilityName(String name, String published, @Column(name = "seen_from") LocalDate seenFrom,
                           @Column(name = "seen_to") LocalDate seenTo, String source) implements Serializable {

    public FacilityName {
        if (name == null || published == null || source == null) {
            throw new IllegalArgumentException("A name has a source");
        }
    }

    /** The name of one source, read for people. */
    static FacilityName stated(String published, LocalDate from, LocalDate to, String source) {
        return new FacilityName(ReadableName.of(published), published, from, to, source);
    }

    /** Whether both are the same words, whatever the capitals and signs. */
    boolean sameWordsAs(FacilityName other) {
        return Words.fold(name).equals(Words.fold(other.name));
    }
}
