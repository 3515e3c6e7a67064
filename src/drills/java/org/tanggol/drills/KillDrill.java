package org.tanggol.drills;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** kill -9 of the application and of the database while programs write: every acknowledged write is there, once. */
final class KillDrill implements Drill.Exercise {

    private static final int KILLS_EACH = 3;      // the launcher starts a database again three times in ten minutes
    private static final long LOOKS_EVERY_MILLIS = 50;
    private static final int VARYING_MILLIS = 1_000;

    private final int writes;

    KillDrill(int writes) {
        this.writes = writes;
    }

    @Override
    public String run(Drill drill) throws Exception {
        Tanggol tanggol = drill.tanggol("kill");
        tanggol.startWithPeople();
        Clinic clinic = new Clinic(tanggol);
        Set<String> before = new HashSet<>(clinic.everybody());
        Load load = new Load(clinic::takeIn);
        killWhile(drill, tanggol, load, writes);
        List<String> everybody = clinic.everybody();
        Map<String, Integer> times = new HashMap<>();
        everybody.forEach(id -> times.merge(id, 1, Integer::sum));
        load.acknowledged().keySet().forEach(id -> drill.require(times.getOrDefault(id, 0) == 1, id + " was acknowledged and is there " + times.getOrDefault(id, 0) + " times"));
        long strange = everybody.stream().filter(id -> !before.contains(id) && !load.acknowledged().containsKey(id)).count();
        drill.require(strange == 0, strange + " people are there whom nobody was acknowledged: a request was done twice");
        for (Map.Entry<String, String> person : load.acknowledged().entrySet()) {
            drill.require(clinic.read(person.getKey()).contains(person.getValue()), person.getKey() + " is there and says something else");
        }
        tanggol.stop();
        return load.acknowledged().size() + " acknowledged writes, each there once; " + kills() + "; " + load.repeated() + " requests sent again";
    }

    /** Kills database and everything in turns until so many writes are acknowledged, and leaves the load ended. */
    static void killWhile(Drill drill, Tanggol tanggol, Load load, int writes) throws Exception {
        Random random = new Random(1);
        load.begin();
        for (int kill = 1; kill <= 2 * KILLS_EACH; kill++) {
            while (load.acknowledged().size() < (long) writes * kill / (2 * KILLS_EACH + 1)) {
                Drill.pause(LOOKS_EVERY_MILLIS);
            }
            Drill.pause(random.nextInt(VARYING_MILLIS));
            if (kill % 2 == 1) {
                tanggol.killDatabase();
            } else {
                tanggol.kill();
                tanggol.start();
            }
            drill.say("kill " + kill + ", of " + (kill % 2 == 1 ? "the database" : "everything") + ", at " + load.acknowledged().size() + " acknowledged writes");
        }
        while (load.acknowledged().size() < writes) {
            Drill.pause(LOOKS_EVERY_MILLIS);
        }
        load.end();
    }

    /** What the kills were. */
    static String kills() {
        return KILLS_EACH + " kills of everything and " + KILLS_EACH + " of the database";
    }
}
