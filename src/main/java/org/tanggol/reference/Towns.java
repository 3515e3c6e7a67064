package org.tanggol.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where towns lie, as far as the list of facilities with coordinates tells: the middle of what lies in a town. Enough to say how far somebody has to drive. */
@ApplicationScoped
public class Towns {

    private volatile Map<String, GeoPoint> towns = Map.of();

    /** @param state two letters; empty for a town of which nothing is known */
    public Optional<GeoPoint> of(String town, String state) {
        if (town == null || state == null) {
            return Optional.empty();
        }
        if (towns.isEmpty()) {
            towns = read();
        }
        return Optional.ofNullable(towns.get(key(town, state)));
    }

    private static String key(String town, String state) {
        return state + " " + Words.fold(town);
    }

    private static Map<String, GeoPoint> read() {
        Map<String, double[]> sums = new HashMap<>();
        for (Table.Row row : BundledFiles.rows(BundledFiles.DATA_PROJECT)) {
            if (row.get("latitude") != null && row.get("longitude") != null && row.get("city") != null && row.get("state") != null) {
                double[] sum = sums.computeIfAbsent(key(row.get("city"), row.get("state")), key -> new double[3]);
                sum[0] += Double.parseDouble(row.get("latitude"));
                sum[1] += Double.parseDouble(row.get("longitude"));
                sum[2]++;
            }
        }
        Map<String, GeoPoint> middles = new HashMap<>();
        sums.forEach((key, sum) -> middles.put(key, new GeoPoint(sum[0] / sum[2], sum[1] / sum[2])));
        return Map.copyOf(middles);
    }
}
