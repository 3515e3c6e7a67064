package org.tanggol.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tanggol.confidential.SignatureCheck;

/** Checkpoints as files hold them, each line checked. Faults of a file are faults of every organization: any of them may be what was hidden. */
final class CheckpointFile {

    private final Map<UUID, List<Checkpoint>> checkpoints = new HashMap<>();
    private final List<Verdict> faults = new ArrayList<>();
    private int lines;

    /** @param files of one server or of several */
    static CheckpointFile read(List<Path> files, SignatureCheck key) throws IOException {
        CheckpointFile all = new CheckpointFile();
        for (Path file : files) {
            all.add(Files.readString(file), key);
        }
        all.checkpoints.values().forEach(list -> list.sort(Comparator.comparingLong(Checkpoint::seq)));
        return all;
    }

    private void add(String text, SignatureCheck key) {
        String before = Checkpoint.NONE;
        int end = text.lastIndexOf('\n') + 1;       // what a power cut left half is no line
        int number = 0;
        for (String line : text.substring(0, end).lines().toList()) {
            number++;
            Optional<Checkpoint> read = Checkpoint.read(line);
            if (read.isEmpty() || !key.isRight(Checkpoint.signature(line), read.get().statement())) {
                faults.add(new Verdict(read.map(Checkpoint::organization).orElse(new UUID(0, 0)), Verdict.Finding.BAD_SIGNATURE, read.map(Checkpoint::seq).orElse(0L), null,
                    "line " + number + " of the checkpoints was not signed by the key, or has been changed"));
            } else {
                if (!read.get().previous().equals(before)) {
                    faults.add(new Verdict(read.get().organization(), Verdict.Finding.BAD_CHECKPOINTS, read.get().seq(), null,
                        "line " + number + " of the checkpoints does not follow the line before it: lines were taken out, added or changed places"));
                }
                checkpoints.computeIfAbsent(read.get().organization(), id -> new ArrayList<>()).add(read.get());
                lines++;
            }
            before = Checkpoint.fingerprint(line);
        }
    }

    /** In the order of the chain. */
    List<Checkpoint> of(UUID organization) {
        return checkpoints.getOrDefault(organization, List.of());
    }

    Set<UUID> organizations() {
        return new TreeSet<>(checkpoints.keySet());
    }

    List<Verdict> faults() {
        return faults;
    }

    int size() {
        return lines;
    }
}
