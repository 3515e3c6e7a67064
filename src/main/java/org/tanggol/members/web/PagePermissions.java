package org.tanggol.members.web;

import java.util.List;
import java.util.Optional;
import org.tanggol.access.Permission;

/**
 * Which permission opens which page. What a page shows and does is decided again by its use cases; this keeps whoever may do nothing
 * there from standing in front of an empty form.
 */
final class PagePermissions {

    /** The first whose address a page's address begins with; every other page is open to whoever is signed in. */
    private static final List<Place> PLACES = List.of(
        new Place("/admin/organization", Permission.ADMINISTER_ORGANIZATION),
        new Place("/admin/audit", Permission.READ_AUDIT),
        new Place("/admin/retention", Permission.PURGE_RECORDS),
        new Place("/admin/notices", Permission.ADMINISTER_ORGANIZATION),
        new Place("/people/intake", Permission.WRITE_PEOPLE),
        new Place("/people/emergency", Permission.BREAK_GLASS),
        new Place("/people/card", Permission.PRINT_CARD),
        new Place("/people/merge", Permission.MERGE_PEOPLE),
        new Place("/people/export", Permission.EXPORT_RECORDS),
        new Place("/people/disclosure", Permission.DISCLOSE_RECORDS),
        new Place("/people/", Permission.READ_PEOPLE),
        new Place("/imports/", Permission.IMPORT_RECORDS),
        new Place("/calendar/", Permission.READ_DOCKET),
        new Place("/funds/", Permission.READ_FUNDS),
        new Place("/facilities/review", Permission.CURATE_REFERENCE),
        new Place("/facilities/workbook", Permission.CURATE_REFERENCE),
        new Place("/facilities/", Permission.READ_REFERENCE));

    private record Place(String begins, Permission needed) { }

    private PagePermissions() { }

    /** @param path of the page on this server, without the query */
    static Optional<Permission> needed(String path) {
        return PLACES.stream().filter(place -> path.startsWith(place.begins())).findFirst().map(Place::needed);
    }
}
