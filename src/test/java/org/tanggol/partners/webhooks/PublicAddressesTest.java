package org.tanggol.partners.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an endpoint may be, and where it may not. */
class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.254",
        "0.0.0.0", "0.1.2.3", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
        "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::",
        "2001:0:53aa::1", "2001:db8::1", "3fff::1", "100::1", "2130706433", "fec0::1"})
    void ownNetworksAndSpecialUsesAreRefused(String host) {
        assertThatThrownBy(() -> PublicAddresses.of(host, false)).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "169.253.1.1", "223.255.255.1", "2606:4700::1111", "2a00:1450::1"})
    void thePublicInternetIsNot(String host) throws Exception {
        assertThat(PublicAddresses.of(host, false)).isEqualTo(InetAddress.getByName(host));
    }

    @Test
    void testsMayAddThisMachineAndNothingElse() throws Exception {
        assertThat(PublicAddresses.of("127.0.0.1", true).isLoopbackAddress()).isTrue();
        assertThatThrownBy(() -> PublicAddresses.of("10.0.0.1", true)).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> PublicAddresses.of("localhost", false)).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> PublicAddresses.of("no-such-host.invalid", false)).isInstanceOf(UnknownHostException.class);
    }
}
