package org.tanggol.custody;

/** Where somebody looked: ICE's online locator, the field office, the facility, EOIR's information line, a jail's roster. */
public enum LocatorSystem {
    ODLS, FIELD_OFFICE, FACILITY, EOIR, JAIL_ROSTER
}
