package org.tanggol.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A source of what people are reminded of: hearings, and whatever else has a day. A feature on a floor below is wrapped here; one above implements it. All but
 * {@link #waiting} answers for the caller, who is the receiver, by what they may see today.
 */
public interface Occasions {

    /** What it is a source of; one source for each. */
    Topic topic();

    /**
     * Who may have something to be reminded of now that they have not been reminded of, and what: too much rather than too little, and ids only, because nobody is
     * known yet. That is looked at, receiver by receiver.
     */
    Map<Receiver, List<UUID>> waiting(Instant now);

    /** Those of these that are of the caller's teams; past ones too if they were to take place. */
    List<Occasion> ofCaller(Collection<UUID> ids);

    /** Those of these as they stand now; without what has been taken off, or is of a case the caller may no longer see or is no longer on the team of. */
    List<Occasion> standing(Collection<UUID> ids);
}
