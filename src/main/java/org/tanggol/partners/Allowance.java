package org.tanggol.partners;

/**
 * Whether a request is let in.
 *
 * @param policy the windows, as a header has them
 * @param left requests left now, in the narrowest window
 * @param seconds until all are left again or, when it is not let in, until every window lets one in
 */
public record Allowance(boolean admitted, String policy, long left, long seconds) {

    /** One more is left: the request did not count. */
    public Allowance givenBack() {
        return new Allowance(admitted, policy, left + 1, seconds);
    }
}
