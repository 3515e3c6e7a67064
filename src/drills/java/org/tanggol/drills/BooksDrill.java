package org.tanggol.drills;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * kill -9 of the application and of the database while programs post to the books of one fund: every acknowledged journal is there once, no half of one is, the balance is what was
 * acknowledged, and the script that knows nothing of the application finds the books in order, after each kill too.
 */
final class BooksDrill implements Drill.Exercise {

    private final int writes;

    BooksDrill(int writes) {
        this.writes = writes;
    }

    @Override
    public String run(Drill drill) throws Exception {
        Tanggol tanggol = drill.tanggol("books");
        tanggol.startWithPeople();
        Clinic clinic = new Clinic(tanggol);
        String fund = clinic.aFund();
        Set<String> before = new HashSet<>(clinic.journals(fund));
        long cents = clinic.availableCents(fund);
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        Load load = new Load((words, key) -> clinic.give(fund, day, words, key));
        KillDrill.killWhile(drill, tanggol, load, writes);
        List<String> journals = clinic.journals(fund);
        Map<String, Integer> times = new HashMap<>();
        journals.forEach(id -> times.merge(id, 1, Integer::sum));
        load.acknowledged().keySet().forEach(id -> drill.require(times.getOrDefault(id, 0) == 1, "journal " + id + " was acknowledged and is there " + times.getOrDefault(id, 0) + " times"));
        long strange = journals.stream().filter(id -> !before.contains(id) && !load.acknowledged().containsKey(id)).count();
        drill.require(strange == 0, strange + " journals are there that nobody was acknowledged: a request was posted twice");
        long came = clinic.availableCents(fund) - cents;
        drill.require(came == 100L * load.acknowledged().size(), "the balance grew by " + came + " cents, and " + load.acknowledged().size() + " gifts of a dollar were acknowledged");
        Process check = new ProcessBuilder("sh", Path.of(System.getProperty("root")).resolve("deploy/check-ledger").toString(), "--data", tanggol.data().toString()).inheritIO().start();
        drill.require(check.waitFor() == 0, "deploy/check-ledger found violations");
        tanggol.stop();
        return load.acknowledged().size() + " acknowledged postings, each there once, the balance to the cent; " + KillDrill.kills() + "; " + load.repeated() + " requests sent again; all invariants hold";
    }
}
