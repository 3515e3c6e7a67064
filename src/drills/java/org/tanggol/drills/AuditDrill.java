package org.tanggol.drills;

import java.nio.file.Files;
import java.nio.file.Path;

/** The audit log verifies, while Tanggol runs and when it does not; an older database put back, and a checkpoint taken out, are named. */
final class AuditDrill implements Drill.Exercise {

    private static final int PEOPLE = 200;
    private static final long TO_A_CHECKPOINT_MILLIS = 5_000;

    @Override
    public String run(Drill drill) throws Exception {
        Tanggol tanggol = drill.tanggol("audit");
        tanggol.startWithPeople();
        Drill.pause(TO_A_CHECKPOINT_MILLIS);
        drill.require(tanggol.command("verify-audit").code() == 0, "the audit log is not sound while Tanggol runs");
        tanggol.stop();
        Path older = drill.folder().resolve("older");
        Tanggol.copy(tanggol.data().resolve("database"), older);
        tanggol.start();
        Clinic clinic = new Clinic(tanggol);
        for (int i = 0; i < 6 * PEOPLE; i++) {      // more than a thousand entries: a checkpoint is due at once
            clinic.takeIn("fictional person number " + i, "audit-" + i);
        }
        Drill.pause(TO_A_CHECKPOINT_MILLIS);
        tanggol.stop();
        Tanggol.Command sound = tanggol.command("verify-audit");
        drill.require(sound.code() == 0, "the audit log is not sound: " + sound.said());
        drill.say(sound.lastLine());

        Tanggol.delete(tanggol.data().resolve("database"));
        Tanggol.copy(older, tanggol.data().resolve("database"));
        Tanggol.Command rolledBack = tanggol.command("verify-audit");
        drill.require(rolledBack.code() == 1 && rolledBack.said().contains("ROLLED_BACK"), "an older database put back was not named: " + rolledBack.said());

        Path checkpoints = tanggol.beside(".checkpoints").resolve("checkpoints.jsonl");
        java.util.List<String> lines = Files.readAllLines(checkpoints);
        Files.write(checkpoints, lines.subList(1, lines.size()));
        Tanggol.Command takenOut = tanggol.command("verify-audit");
        drill.require(takenOut.code() == 1 && takenOut.said().contains("BAD_CHECKPOINTS"), "a checkpoint taken out was not named: " + takenOut.said());
        return "sound while running and stopped, " + lines.size() + " checkpoints; an older database and a checkpoint taken out are named";
    }
}
