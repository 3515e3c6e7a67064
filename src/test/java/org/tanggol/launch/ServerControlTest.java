package org.tanggol.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server's process says when it does not come up. */
class ServerControlTest {

    @TempDir
    Path folder;

    private ServerControl saying(String line) throws Exception {
        return ServerControl.start(new ServerCommand(List.of("echo", line), null, null), Map.of(), folder.resolve("console.log"));
    }

    @Test
    void aServerThatDidNotBootMayBeStartedAgain() throws Exception {
        Path log = folder.resolve("server.0.log");
        assertThatThrownBy(() -> saying(Channel.line(Channel.UNBOOTED, "The server did not start.")).awaitStarted(log))
            .isInstanceOf(ServerControl.Unbooted.class).hasMessage("The server did not start. The log " + log + " says more.");
    }

    @Test
    void anApplicationThatDidNotComeUpMayNot() throws Exception {
        for (String name : List.of(Channel.FAULT, Channel.REFUSAL)) {
            assertThatThrownBy(() -> saying(Channel.line(name, "The root key is missing.")).awaitStarted(folder.resolve("server.0.log")))
                .isInstanceOf(LaunchFault.class).isNotInstanceOf(ServerControl.Unbooted.class).hasMessageStartingWith("The root key is missing.");
        }
        assertThat(saying(Channel.line(Channel.STARTED, "true")).awaitStarted(folder.resolve("server.0.log")).setupLinkNeeded()).isFalse();
    }
}
