package org.tanggol.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds and probes ports before anything is started on them. */
final class Ports {
    private Ports() {
    }

    /**
     * The port itself when it can be bound, any free one for 0.
     *
     * @param option the option that chooses the port, for the message
     * @throws LaunchFault when it is taken, forbidden or the address is not of this machine
     */
    static int check(String address, int port, String option) {
        try (ServerSocket probe = new ServerSocket()) {
            // without this, connections of an earlier run that the system still remembers would look like a server
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return probe.getLocalPort();
        } catch (IOException refused) {
            throw new LaunchFault(sentence(address, port, option, String.valueOf(refused.getMessage())), refused);
        }
    }

    private static String sentence(String address, int port, String option, String reason) {
        if (reason.contains("Permission denied")) {
            return "Port " + port + " may only be used by the system's administrator; choose one above 1023 with " + option + ".";
        }
        if (reason.contains("Cannot assign")) {
            return "The address " + address + " does not belong to this machine; choose another with --bind.";
        }
        return "Port " + port + " on " + address + " is in use by another program; stop it or choose another port with "
            + option + ", for example " + option + " " + (port < 65535 ? port + 1 : 8081) + ".";
    }
}
