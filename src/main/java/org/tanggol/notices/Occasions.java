package org.tanggol.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A source of what people are reminded of: hearings, and whatever else has a day. A feature on a floor below is wrapped here; one above implements it. All but
 * {@link #waiting} answers for the caller, who is the receiver, by what they may see today.
 */
public interface Occasions {

    /** What it is a source of; one source for each. */
    Topic topic();

    /**
     * Who may have something to be reminded of now that they have not been reminded of: too many rather than too few, and ids only, because nobody is known
     * yet. Those are looked at, one by one.
     */
    List<Receiver> waiting(Instant now);

    /** Those on the caller's teams with a day from one day to another, both included; past ones too if they were to take place. */
    List<Occasion> ofCaller(LocalDate from, LocalDate to);

    /** One as it stands now; empty when it has been moved or taken off, and when the caller may no longer see it or is no longer on the team. */
    Optional<Occasion> standing(UUID id);
}
