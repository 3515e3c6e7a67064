package org.tanggol.reference;

import java.util.List;

/**
 * One entry of the list of July 2026, read and cleaned, not yet believed.
 *
 * @param line line of the file, the header being line 1
 * @param key the list's own key: a code of ICE or a made-up one
 * @param address null when the text is no address
 */
record ListedFacility(int line, String key, String published, PostalAddress address, String addressText, String fieldOffice,
                      String agreement, String held, String phone, Table.Row row) {

    static List<ListedFacility> read(List<Table.Row> rows) {
        return rows.stream().map(ListedFacility::of).toList();
    }

    private static ListedFacility of(Table.Row row) {
        String key = row.get("detloc") != null ? row.get("detloc") : row.get("record_key");
        return new ListedFacility(row.line(), key, row.get("name"), PostalAddress.ofLine(row.get("address")), row.get("address"),
            row.get("fieldOffice"), row.get("agreement"), row.get("genderServed"), row.get("phone"), row);
    }

    String name() {
        return ReadableName.of(published);
    }

    String state() {
        return address == null ? null : address.state();
    }

    String zip() {
        return address == null ? null : address.zip();
    }
}
