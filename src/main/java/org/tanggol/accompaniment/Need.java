package org.tanggol.accompaniment;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.tanggol.reference.GeoPoint;
import org.tanggol.volunteers.VolunteerId;

/**
 * What volunteers are matched with; nothing of the case.
 *
 * @param languages the one spoken best in front; empty where any will do
 * @param relays languages in between
 * @param place where it is, or null where nobody knows
 * @param local wall clock of the place, also taken for that of the volunteers who are near
 * @param minutes how long it takes, the time to be there early included
 * @param busy who has something else then
 */
record Need(AccompanimentKind kind, List<String> languages, List<String> relays, GeoPoint place, LocalDateTime local, int minutes, boolean driver, Set<VolunteerId> busy) { }
