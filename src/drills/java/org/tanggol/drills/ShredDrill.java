package org.tanggol.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One case is purged with its data key: gone from the running Tanggol, and from each of the last three backups when it is restored. */
final class ShredDrill implements Drill.Exercise {

    private static final Pattern NUMBER = Pattern.compile("\"case_number\":\"([^\"]+)\"");
    private static final String ORGANIZATION = "Bayanihan Alliance";
    private static final int BACKUPS = 3;

    @Override
    public String run(Drill drill) throws Exception {
        Tanggol tanggol = drill.tanggol("shred");
        tanggol.startWithPeople();
        String file = new Clinic(tanggol).takeIn("fictional person with a green shawl", "shred");
        String other = new Clinic(tanggol).takeIn("fictional person with a red cap", "shred-other");
        Matcher number = NUMBER.matcher(new Clinic(tanggol).read(file));
        number.find();
        List<Path> backups = new ArrayList<>();
        for (int i = 1; i <= BACKUPS; i++) {
            tanggol.stop();
            backups.add(drill.folder().resolve("backup-" + i));
            tanggol.backup(backups.get(i - 1));
            tanggol.start();
            new Clinic(tanggol).takeIn("fictional person of backup " + i, "shred-" + i);
        }
        Tanggol.Command purge = tanggol.command("purge-case", "--organization", ORGANIZATION, "--case", number.group(1), "--for-ever");
        drill.require(purge.code() == 0, "the purge ended with: " + purge.lastLine());
        drill.say(purge.lastLine());
        drill.require(new Clinic(tanggol).status(file) == 404, "the running Tanggol still knows the case");
        drill.require(new Clinic(tanggol).status(other) == 200, "another case is gone too");
        tanggol.stop();
        for (int i = 1; i <= BACKUPS; i++) {
            Tanggol restored = drill.restored(tanggol, "restored-" + i);
            Tanggol.copy(backups.get(i - 1), restored.data());
            Files.copy(tanggol.beside(".rootkey"), restored.beside(".rootkey"));
            Tanggol.copy(tanggol.beside(".tombstones"), restored.beside(".tombstones"));
            restored.start();
            drill.require(new Clinic(restored).status(file) == 404, "backup " + i + " brought the case back");
            drill.require(new Clinic(restored).status(other) == 200, "backup " + i + " has lost another case");
            restored.stop();
            drill.say("backup " + i + " restored: the case is as one that never was");
        }
        return "gone from the running Tanggol and from " + BACKUPS + " restored backups; the case beside it opens everywhere";
    }
}
