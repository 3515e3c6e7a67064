package org.tanggol.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was purged is read back, whatever a power cut left of the last line. */
class TombstoneFileTest {

    @TempDir
    Path folder;

    private static Tombstone tombstone() {
        return new Tombstone(UUID.randomUUID(), UUID.randomUUID(), Instant.parse("2026-11-30T02:03:04.567890Z"));
    }

    @Test
    void aHalfLineHidesNeitherWhatCameBeforeNorWhatComesAfter() throws Exception {
        TombstoneFile file = new TombstoneFile(folder);
        Tombstone first = tombstone();
        Tombstone second = tombstone();
        file.add(List.of(first));
        Files.writeString(folder.resolve(TombstoneFile.FILE), second.line().substring(0, 40), StandardOpenOption.APPEND);

        file.add(List.of(second));

        assertThat(file.read()).containsExactly(first, second);
    }

    @Test
    void filesOfOtherServersCountToo() throws Exception {
        TombstoneFile file = new TombstoneFile(folder.resolve("tombstones"));
        assertThat(file.read()).isEmpty();
        Tombstone mine = tombstone();
        Tombstone theirs = tombstone();
        file.add(List.of(mine));
        Files.writeString(folder.resolve("tombstones/other.jsonl"), theirs.line() + "\n");

        assertThat(file.read()).containsExactlyInAnyOrder(mine, theirs);
    }
}
