package org.tanggol.partners.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses a partner may have us call: those of the public internet. Otherwise an endpoint would be a way to
 * whatever listens on the server's own network.
 */
final class PublicAddresses {

    /** IPv4 blocks that are not public, or not one machine's (RFC 6890 and its registry). */
    private static final List<Block> NOT_PUBLIC_4 = List.of(block("0.0.0.0", 8), block("10.0.0.0", 8), block("100.64.0.0", 10), block("127.0.0.0", 8),
        block("169.254.0.0", 16), block("172.16.0.0", 12), block("192.0.0.0", 24), block("192.0.2.0", 24), block("192.88.99.0", 24), block("192.168.0.0", 16),
        block("198.18.0.0", 15), block("198.51.100.0", 24), block("203.0.113.0", 24), block("224.0.0.0", 4), block("240.0.0.0", 4));

    /** The public part of IPv6; what carries an IPv4 address inside, such as ::ffff:0:0/96 and 64:ff9b::/96, lies outside. */
    private static final Block PUBLIC_6 = block("2000::", 3);

    /** Within the public part: special uses (with Teredo), documentation, and 6to4, which carries an IPv4 address. */
    private static final List<Block> NOT_PUBLIC_6 = List.of(block("2001::", 23), block("2001:db8::", 32), block("2002::", 16), block("3fff::", 20));

    private PublicAddresses() { }

    private record Block(byte[] start, int bits) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Block block(String start, int bits) {
        try {
            return new Block(InetAddress.getByName(start).getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(start + " is written as an address and needs no look-up", e);
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(bytes));
        }
        return PUBLIC_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
    }

    /**
     * The one address to connect to. A name that leads to any address that is not public is refused altogether.
     *
     * @param loopbackToo for tests: this machine will do
     * @throws AddressRefused when it must not be called
     * @throws UnknownHostException when there is no such name
     */
    static InetAddress of(String host, boolean loopbackToo) throws AddressRefused, UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!isPublic(address) && !(loopbackToo && address.isLoopbackAddress())) {
                throw new AddressRefused();
            }
        }
        return found[0];
    }
}
