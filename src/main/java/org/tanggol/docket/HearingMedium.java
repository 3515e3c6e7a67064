package org.tanggol.docket;

/** How a hearing is held. */
public enum HearingMedium {
    IN_PERSON, VIDEO, PHONE
}
