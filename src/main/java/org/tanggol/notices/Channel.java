package org.tanggol.notices;

/** How somebody wants to be told; what they are told lies in the inbox in any case. */
public enum Channel {
    /** No message leaves the house. */
    INBOX,
    EMAIL,
    /** One e-mail a day for everything. */
    DIGEST,
    SMS,
    /** A telephone call that reads the text out. */
    VOICE;

    /** What a message of this kind goes by. */
    Channel wire() {
        return this == DIGEST ? EMAIL : this;
    }
}
