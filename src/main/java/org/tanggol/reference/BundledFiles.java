package org.tanggol.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The files of {@code db/reference}, as they lie on the class path. */
final class BundledFiles {

    static final String JULY_2026 = "facilities/ice_official_facilities_2026-07.csv";
    static final String NOVEMBER_2017 = "facilities/ice_facility_list_2017-11-06.csv";
    static final String DATA_PROJECT = "facilities/ddp_facilities_geocoded.csv";
    static final String OFFICES = "offices/ero_field_offices.csv";
    static final String AREAS = "offices/ice_areas_of_responsibility_by_county.csv";
    static final String COURTS = "courts/immigration_courts.csv";
    static final String HOLIDAYS = "calendar/federal_holidays_2015_2040.csv";
    static final String STATES = "own/states.csv";
    static final String COUNTY_ZONES = "own/zones_by_county.csv";
    static final String ZIP_ZONES = "own/zones_by_zip.csv";
    static final String AREA_CODES = "own/area_codes.csv";
    static final String OPERATORS = "own/operators.csv";
    static final String COUNTRIES = "own/nationality_iso3166.csv";
    static final String LANGUAGES = "own/language_bcp47.csv";

    private BundledFiles() { }

    static byte[] bytes(String name) {
        try (InputStream file = BundledFiles.class.getResourceAsStream("/db/reference/" + name)) {
            if (file == null) {
                throw new IllegalStateException("Not packaged: " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Table.Row> rows(String name) {
        return Table.read(bytes(name));
    }

    /** One checksum over several files and the edition of the code that reads them. */
    static String checksum(String edition, List<String> names) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(edition.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            names.forEach(name -> digest.update(bytes(name)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
