package org.tanggol.reference;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** States, their zones and telephone area codes. */
final class Geography {

    /** The zone of a place, and whether the place itself told it. */
    record PlaceZone(ZoneId zone, boolean certain) { }

    private static final Pattern AREA_CODE = Pattern.compile("\\(?(\\d{3})\\)?[ -.]?\\d{3}.*");
    /** Zones by the names that counties have in two words or one. */
    private final Map<String, ZoneId> countyZones = new HashMap<>();
    private final Map<String, ZoneId> zipZones = new HashMap<>();
    private final Map<String, ZoneId> stateZones = new HashMap<>();
    private final Map<String, String> stateByName = new HashMap<>();
    private final Set<String> severalZones = new HashSet<>();
    private final Map<String, String> areaCodes = new HashMap<>();

    Geography(List<Table.Row> states, List<Table.Row> counties, List<Table.Row> zips, List<Table.Row> codes) {
        for (Table.Row row : states) {
            stateZones.put(row.get("state"), ZoneId.of(row.get("zone")));
            stateByName.put(row.get("name"), row.get("state"));
            if ("yes".equals(row.get("several_zones"))) {
                severalZones.add(row.get("state"));
            }
        }
        counties.forEach(row -> countyZones.put(countyKey(row.get("state"), row.get("county")), ZoneId.of(row.get("zone"))));
        zips.forEach(row -> zipZones.put(row.get("zip"), ZoneId.of(row.get("zone"))));
        codes.forEach(row -> areaCodes.put(row.get("area_code"), row.get("state")));
    }

    static Geography bundled() {
        return new Geography(BundledFiles.rows(BundledFiles.STATES), BundledFiles.rows(BundledFiles.COUNTY_ZONES),
            BundledFiles.rows(BundledFiles.ZIP_ZONES), BundledFiles.rows(BundledFiles.AREA_CODES));
    }

    boolean knows(String state) {
        return stateZones.containsKey(state);
    }

    /** Two letters for a name such as Puerto Rico, or null. */
    String stateNamed(String name) {
        return stateByName.get(name);
    }

    /**
     * Zone of a place. The ZIP code decides first, for places that keep another time than their county; then the county; then the
     * state, which is certain only where it keeps one time or the county is known to keep the state's.
     */
    Optional<PlaceZone> zoneOf(String state, String county, String zip) {
        if (zip != null && zipZones.containsKey(zip)) {
            return Optional.of(new PlaceZone(zipZones.get(zip), true));
        }
        if (state == null || !stateZones.containsKey(state)) {
            return Optional.empty();
        }
        ZoneId ofCounty = county == null ? null : countyZones.get(countyKey(state, county));
        if (ofCounty != null) {
            return Optional.of(new PlaceZone(ofCounty, true));
        }
        return Optional.of(new PlaceZone(stateZones.get(state), !severalZones.contains(state) || county != null));
    }

    /** State of a telephone's area code; nothing for toll-free and foreign ones. */
    Optional<String> stateOfPhone(String phone) {
        Matcher number = AREA_CODE.matcher(phone == null ? "" : phone.strip());
        return number.matches() ? Optional.ofNullable(areaCodes.get(number.group(1))) : Optional.empty();
    }

    private static String countyKey(String state, String county) {
        String bare = Words.fold(county).replaceAll(" (county|parish|borough)$", "").replace(" ", "");
        return state + " " + bare.toUpperCase(Locale.ROOT);
    }
}
