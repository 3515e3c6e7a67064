package org.tanggol.members;

/**
 * Where somebody signs in from.
 *
 * @param network prefix of the address: /24 of IPv4, /48 of IPv6
 * @param browser a word of ours, such as Firefox
 * @param platform a word of ours, such as Windows
 * @param device what the browser's cookie says, or null for one without
 */
public record Visit(String network, String browser, String platform, String device) {

    @Override
    public String toString() {
        return "Visit";     // the cookie is a secret of the browser
    }
}
