package org.tanggol.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops, at the end of all tests, what they started, and shows what went wrong in the server. Starts nothing: unit tests need no server. */
public final class ServerSession implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Browser.close();
        Server.stop();
        KeptContainer.end();
        Server.faults().ifPresent(faults -> System.out.println("Faults in the log of the tests' server:\n" + faults));
    }
}
