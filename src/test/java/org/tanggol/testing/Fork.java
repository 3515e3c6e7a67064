package org.tanggol.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * Which of the processes this is that run the tests side by side (pom.xml). Each has a server, a data folder, logs and ports of its own,
 * so that no class can tell in which of them it runs, nor what the other one does meanwhile.
 */
public final class Fork {

    private static final int NUMBER = Integer.getInteger("tanggol.it.fork", 1);
    /** Below the ports that the system itself gives to whoever connects: one of those may be gone before a server takes it. */
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 2_000;
    /** Another build on this machine begins elsewhere in the same range. */
    private static int next = (int) (ProcessHandle.current().pid() % PORTS);

    private Fork() {
    }

    static int number() {
        return NUMBER;
    }

    /** Where it keeps a file or folder of this name. */
    public static Path path(String name) {
        return Path.of("target", "it-" + NUMBER, name).toAbsolutePath();
    }

    /** A port that is free now, of those that only this fork takes, and none it was given before. */
    static synchronized int freePort() {
        for (int tried = 0; tried < PORTS; tried++) {
            int port = FIRST_PORT + (NUMBER - 1) * PORTS + next;
            next = (next + 1) % PORTS;
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new AssertionError("None of the ports " + (FIRST_PORT + (NUMBER - 1) * PORTS) + " and following is free");
    }
}
