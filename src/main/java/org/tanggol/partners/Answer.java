package org.tanggol.partners;

/**
 * What a program was answered.
 *
 * @param body as it was sent, or null for none
 */
public record Answer(int status, String location, String etag, String body) {

    @Override
    public String toString() {
        return "Answer " + status;      // never the body: this text may reach a log
    }
}
