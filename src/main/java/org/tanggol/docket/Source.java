package org.tanggol.docket;

/** Who said when the hearing is. */
public enum Source {
    NOTICE, EOIR_PORTAL, COURT, COUNSEL, FAMILY
}
