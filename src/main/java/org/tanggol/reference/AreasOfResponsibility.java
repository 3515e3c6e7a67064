package org.tanggol.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which states the ERO field offices answer for, in whole or in part. */
final class AreasOfResponsibility {

    /** Codes of the offices; the list of areas has names only. */
    static final Map<String, String> CODES = Map.ofEntries(
        Map.entry("Atlanta", "ATL"), Map.entry("Baltimore", "BAL"), Map.entry("Boston", "BOS"), Map.entry("Buffalo", "BUF"),
        Map.entry("Chicago", "CHI"), Map.entry("Dallas", "DAL"), Map.entry("Denver", "DEN"), Map.entry("Detroit", "DET"),
        Map.entry("El Paso", "ELP"), Map.entry("Harlingen", "HLG"), Map.entry("Houston", "HOU"), Map.entry("Los Angeles", "LOS"),
        Map.entry("Miami", "MIA"), Map.entry("New Orleans", "NOL"), Map.entry("New York City", "NYC"), Map.entry("Newark", "NEW"),
        Map.entry("Philadelphia", "PHI"), Map.entry("Phoenix", "PHO"), Map.entry("Salt Lake City", "SLC"), Map.entry("San Antonio", "SNA"),
        Map.entry("San Diego", "SND"), Map.entry("San Francisco", "SFR"), Map.entry("Seattle", "SEA"), Map.entry("St Paul", "SPM"),
        Map.entry("Washington", "WAS"));

    private final Map<String, Set<String>> statesByOffice = new HashMap<>();

    AreasOfResponsibility(List<Table.Row> areas, Geography geography) {
        for (Table.Row row : areas) {
            String state = geography.stateNamed(row.get("state_name"));
            if (state != null) {
                statesByOffice.computeIfAbsent(CODES.get(row.get("office_name")), office -> new HashSet<>()).add(state);
            }
        }
    }

    /** Whether the office answers for some of that state; an unknown office answers for all, so that it accuses nobody. */
    boolean covers(String office, String state) {
        return !statesByOffice.containsKey(office) || statesByOffice.get(office).contains(state);
    }
}
