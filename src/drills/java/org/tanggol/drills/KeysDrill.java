package org.tanggol.drills;

import java.nio.file.Files;
import java.util.Map;
import java.util.Random;

/** Data keys and root key changed while programs write, by commands that are killed at any moment: no error, and everything opens afterwards. */
final class KeysDrill implements Drill.Exercise {

    private static final int LONGEST_MILLIS = 2_500;

    private final int kills;

    KeysDrill(int kills) {
        this.kills = kills;
    }

    @Override
    public String run(Drill drill) throws Exception {
        Tanggol tanggol = drill.tanggol("keys");
        tanggol.startWithPeople();
        Clinic clinic = new Clinic(tanggol);
        Load load = new Load(clinic::takeIn);
        load.begin();
        Random random = new Random(1);
        int killed = 0;
        for (int i = 0; i < kills; i++) {
            Tanggol.Command command = tanggol.command("rotate-keys").awaitSaid("made; every server");
            Drill.pause(random.nextInt(LONGEST_MILLIS));
            killed += command.kill() ? 1 : 0;
        }
        Tanggol.Command rotation = tanggol.command("rotate-keys");
        drill.require(rotation.code() == 0 && rotation.lastLine().startsWith("ROTATED"), "the rotation ended with: " + rotation.lastLine());
        drill.say(rotation.lastLine());
        String before = Files.readString(tanggol.beside(".rootkey"));
        for (int i = 0; i < kills; i++) {
            Tanggol.Command command = tanggol.command("rotate-keys", "--root", "--destroy-old-root");
            Drill.pause(300 + random.nextInt(LONGEST_MILLIS));
            killed += command.kill() ? 1 : 0;
        }
        Tanggol.Command root = tanggol.command("rotate-keys", "--root", "--destroy-old-root");
        drill.require(root.code() == 0 && root.lastLine().startsWith("CHANGED"), "the change of the root key ended with: " + root.lastLine());
        drill.require(!Files.readString(tanggol.beside(".rootkey")).equals(before), "the root key is the old one");
        load.end();
        load.errors().stream().limit(5).forEach(error -> drill.require(false, "a program was refused: " + error));
        readAll(drill, clinic, load);
        tanggol.kill();
        tanggol.start();
        readAll(drill, new Clinic(tanggol), load);
        tanggol.stop();
        return load.acknowledged().size() + " people taken in meanwhile, " + load.errors().size() + " errors, " + killed + " commands killed; everything opens, after a start too";
    }

    private static void readAll(Drill drill, Clinic clinic, Load load) throws Exception {
        for (Map.Entry<String, String> person : load.acknowledged().entrySet()) {
            drill.require(clinic.read(person.getKey()).contains(person.getValue()), person.getKey() + " does not open");
        }
    }
}
