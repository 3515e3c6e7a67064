package org.tanggol.bonds;

/** Why a bond ends without breach, by the terms of Form I-352 and 8 CFR 103.6(c). */
public enum CancellationReason {
    RE_DETAINED, REMOVED, PERMANENT_RESIDENT, HELD_BY_ANOTHER_AUTHORITY, PROCEEDINGS_TERMINATED, DIED, DEPARTED, SUBSTANTIAL_PERFORMANCE
}
