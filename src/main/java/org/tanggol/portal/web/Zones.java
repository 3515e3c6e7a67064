package org.tanggol.portal.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How the clock of a place is called: "California", or the city where a state has two clocks. */
final class Zones {

    /** Two zones or more in one state: there the city tells. */
    private static final Set<String> OF_TWO_CLOCKS = Set.of("AK", "AZ", "FL", "ID", "IN", "KS", "KY", "MI", "ND", "NE", "NV", "OR", "SD", "TN", "TX");
    private static final Map<String, String> STATES = Map.ofEntries(Map.entry("AL", "Alabama"), Map.entry("AR", "Arkansas"), Map.entry("CA", "California"), Map.entry("CO", "Colorado"),
        Map.entry("CT", "Connecticut"), Map.entry("DC", "Washington, DC"), Map.entry("DE", "Delaware"), Map.entry("GA", "Georgia"), Map.entry("HI", "Hawaii"), Map.entry("IA", "Iowa"), Map.entry("IL", "Illinois"),
        Map.entry("LA", "Louisiana"), Map.entry("MA", "Massachusetts"), Map.entry("MD", "Maryland"), Map.entry("ME", "Maine"), Map.entry("MN", "Minnesota"), Map.entry("MO", "Missouri"),
        Map.entry("MS", "Mississippi"), Map.entry("MT", "Montana"), Map.entry("NC", "North Carolina"), Map.entry("NH", "New Hampshire"), Map.entry("NJ", "New Jersey"), Map.entry("NM", "New Mexico"),
        Map.entry("NY", "New York"), Map.entry("OH", "Ohio"), Map.entry("OK", "Oklahoma"), Map.entry("PA", "Pennsylvania"), Map.entry("PR", "Puerto Rico"), Map.entry("RI", "Rhode Island"),
        Map.entry("SC", "South Carolina"), Map.entry("UT", "Utah"), Map.entry("VA", "Virginia"), Map.entry("VT", "Vermont"), Map.entry("WA", "Washington"), Map.entry("WI", "Wisconsin"),
        Map.entry("WV", "West Virginia"), Map.entry("WY", "Wyoming"), Map.entry("GU", "Guam"), Map.entry("MP", "Saipan"));

    private Zones() { }

    /** @param city of the court, or null @param state two letters, or null */
    static String at(String city, String state, ZoneId zone) {
        if (state != null && !OF_TWO_CLOCKS.contains(state) && STATES.containsKey(state)) {
            return STATES.get(state);
        }
        return city == null || city.isBlank() ? city(zone) : city;
    }

    /** The city a zone is named by. */
    static String city(ZoneId zone) {
        String id = zone.getId();
        return id.equals("Z") || id.equals("UTC") ? id.toUpperCase(Locale.ROOT) : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
