package org.tanggol.notices;

/** One way out of the house. */
interface Sending {

    /** Sends a parcel once, outside any transaction. Never throws for what the other side does. */
    Outcome send(Parcel parcel);
}
