package org.tanggol.members;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tanggol.access.Permission;

/** What a partner clinic's program may do; on the wire {@code cases:read} and so on. */
public enum Scope {
    CASES_READ(EnumSet.of(Permission.READ_PEOPLE, Permission.EXPORT_RECORDS, Permission.READ_DOCKET, Permission.READ_BONDS, Permission.READ_NOTES, Permission.READ_REFERENCE)),
    CASES_WRITE(EnumSet.of(Permission.READ_PEOPLE, Permission.WRITE_PEOPLE, Permission.TRACK_CUSTODY, Permission.READ_DOCKET, Permission.SCHEDULE_HEARING, Permission.READ_BONDS, Permission.RECORD_BONDS,
        Permission.READ_NOTES, Permission.WRITE_NOTES, Permission.MANAGE_TASKS, Permission.MANAGE_TEAM, Permission.RECORD_CONSENT, Permission.WRITE_FAMILY, Permission.IMPORT_RECORDS, Permission.EXPORT_RECORDS, Permission.READ_REFERENCE)),
    HEARINGS_READ(EnumSet.of(Permission.READ_PEOPLE, Permission.EXPORT_RECORDS, Permission.READ_DOCKET, Permission.READ_REFERENCE)),
    REFERENCE_WRITE(EnumSet.of(Permission.READ_REFERENCE, Permission.CURATE_REFERENCE)),
    FUNDS_READ(EnumSet.of(Permission.READ_FUNDS)),
    FUNDS_WRITE(EnumSet.of(Permission.READ_FUNDS, Permission.KEEP_FUNDS, Permission.RECONCILE_FUNDS)),
    /** A case is read with the permission to ask for company in it; operations that write are not open to this scope. */
    VOLUNTEERS_READ(EnumSet.of(Permission.READ_PEOPLE, Permission.READ_VOLUNTEERS, Permission.REQUEST_COMPANY)),
    VOLUNTEERS_WRITE(EnumSet.of(Permission.READ_PEOPLE, Permission.READ_VOLUNTEERS, Permission.REQUEST_COMPANY)),
    WEBHOOKS_MANAGE(EnumSet.of(Permission.MANAGE_WEBHOOKS));

    private final Set<Permission> permissions;

    Scope(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<Scope> ofWire(String wire) {
        return java.util.Arrays.stream(values()).filter(scope -> scope.wire().equals(wire)).findFirst();
    }
}
