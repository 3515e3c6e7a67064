package org.tanggol.reference;

/** A place on the globe, in degrees; north and east are positive. */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_MILES = 3958.8;

    /** As the crow flies, in statute miles. */
    public double miles(GeoPoint to) {
        double north = Math.toRadians(to.latitude - latitude);
        double east = Math.toRadians(to.longitude - longitude);
        double a = Math.pow(Math.sin(north / 2), 2) + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(to.latitude)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
