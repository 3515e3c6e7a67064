package org.tanggol.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A backup as docs/operations.md says, restored to an empty folder: counts, the audit chain, and what is confidential are as before. */
final class BackupDrill implements Drill.Exercise {

    private static final int PEOPLE = 300;
    private static final int SPOTS = 1_000;

    @Override
    public String run(Drill drill) throws Exception {
        Tanggol tanggol = drill.tanggol("backup");
        tanggol.startWithPeople();
        Clinic clinic = new Clinic(tanggol);
        for (int i = 0; i < PEOPLE; i++) {
            clinic.takeIn("fictional person number " + i, "backup-" + i);
        }
        Set<String> people = new HashSet<>(clinic.everybody());
        List<String> spots = people.stream().sorted().limit(SPOTS).toList();
        String[] before = new String[spots.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = confidential(clinic.read(spots.get(i)));
        }
        Drill.pause(5_000);      // the last entries get their place, and a checkpoint
        tanggol.stop();
        Path medium = drill.folder().resolve("medium");
        long begin = System.nanoTime();
        tanggol.backup(medium.resolve("data"));
        Path apart = drill.folder().resolve("apart");
        Files.createDirectories(apart);
        Files.copy(tanggol.beside(".rootkey"), apart.resolve("rootkey"));
        Tanggol.copy(tanggol.beside(".checkpoints"), apart.resolve("checkpoints"));
        drill.say("backup made; the machine is gone");
        Tanggol.delete(tanggol.data());

        Tanggol without = drill.restored(tanggol, "without-key");
        Tanggol.copy(medium.resolve("data"), without.data());
        boolean started = true;
        try {
            without.start();
        } catch (IllegalStateException refused) {
            started = false;
            drill.require(refused.getMessage().contains("root key"), "the start without a root key was refused for another reason");
        }
        drill.require(!started, "a backup without its root key started");
        without.killIfRunning();

        Tanggol restored = drill.restored(tanggol, "restored");
        Tanggol.copy(medium.resolve("data"), restored.data());
        Files.copy(apart.resolve("rootkey"), restored.beside(".rootkey"));
        Tanggol.copy(apart.resolve("checkpoints"), restored.beside(".checkpoints"));
        Tanggol.Command verifier = restored.command("verify-audit");
        drill.require(verifier.code() == 0, "the audit log is not sound: " + verifier.said());
        restored.start();
        long ready = System.nanoTime();
        Clinic there = new Clinic(restored);
        drill.require(new HashSet<>(there.everybody()).equals(people), "other people are there than before");
        int equal = 0;
        for (int i = 0; i < before.length; i++) {
            boolean same = confidential(there.read(spots.get(i))).equals(before[i]);
            drill.require(same, spots.get(i) + " says something else than before");
            equal += same ? 1 : 0;
        }
        restored.stop();
        return String.format("%d people, %d of them opened and compared, audit log sound, refused without the root key; %.0f s from the backup to the first page", people.size(), equal,
            (ready - begin) / 1e9);
    }

    /** An answer without the address of the server. */
    private static String confidential(String answer) {
        return answer.replaceAll("http://127\\.0\\.0\\.1:\\d+", "");
    }
}
