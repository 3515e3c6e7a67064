package org.tanggol.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The options of the server's Java. */
class ServerCommandTest {

    @Test
    void anOperatorsCollectorTakesThePlaceOfOurs() {
        assertThat(ServerCommand.tuning(false, null)).contains("-XX:+UseParallelGC");
        assertThat(ServerCommand.tuning(false, " -Xmx2g  -XX:+UseG1GC ")).contains("-Xmx2g", "-XX:+UseG1GC")
            .doesNotContain("-XX:+UseParallelGC");
        assertThat(ServerCommand.tuning(true, "-XX:+UseZGC")).doesNotContain("-XX:+UseSerialGC");
        assertThat(ServerCommand.tuning(true, "-XX:GCTimeRatio=9")).contains("-XX:+UseSerialGC", "-XX:GCTimeRatio=9");
    }
}
