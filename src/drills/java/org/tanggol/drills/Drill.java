package org.tanggol.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one drill and prints its verdict; ends with 0 when it was passed.
 *
 * <pre>Drill NAME JAR FOLDER [writes=2000] [kills=5]</pre>
 */
public final class Drill {

    private final Path jar;
    private final Path folder;
    private final List<String> wrong = new ArrayList<>();

    private Drill(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /** What is done to a Tanggol, and seen. */
    interface Exercise {

        /** @return one line of figures */
        String run(Drill drill) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        int writes = 2_000;
        int kills = 5;
        for (int i = 3; i < arguments.length; i++) {
            writes = arguments[i].startsWith("writes=") ? Integer.parseInt(arguments[i].substring(7)) : writes;
            kills = arguments[i].startsWith("kills=") ? Integer.parseInt(arguments[i].substring(6)) : kills;
        }
        Exercise exercise = switch (arguments[0]) {
            case "backup" -> new BackupDrill();
            case "keys" -> new KeysDrill(kills);
            case "shred" -> new ShredDrill();
            case "audit" -> new AuditDrill();
            case "kill" -> new KillDrill(writes);
            case "books" -> new BooksDrill(writes);
            default -> throw new IllegalArgumentException("There is no drill " + arguments[0]);
        };
        Drill drill = new Drill(Path.of(arguments[1]), Path.of(arguments[2]));
        long begin = System.nanoTime();
        String figures = exercise.run(drill);
        drill.wrong.forEach(each -> System.out.println("WRONG: " + each));
        System.out.printf("%s %s: %s (%.0f s)%n", drill.wrong.isEmpty() ? "PASSED" : "FAILED", arguments[0], figures, (System.nanoTime() - begin) / 1e9);
        System.exit(drill.wrong.isEmpty() ? 0 : 1);
    }

    /** A Tanggol in a folder of this name; it does not outlive the drill. */
    Tanggol tanggol(String name) throws Exception {
        Files.createDirectories(folder);
        Tanggol tanggol = new Tanggol(jar, folder.resolve(name));
        Runtime.getRuntime().addShutdownHook(new Thread(tanggol::killIfRunning));
        return tanggol;
    }

    /** The same data somewhere else. */
    Tanggol restored(Tanggol from, String name) {
        Tanggol tanggol = from.restoredTo(folder.resolve(name));
        Runtime.getRuntime().addShutdownHook(new Thread(tanggol::killIfRunning));
        return tanggol;
    }

    Path folder() {
        return folder;
    }

    void say(String what) {
        System.out.println("  " + what);
    }

    void require(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    static void pause(long milliseconds) throws InterruptedException {
        Thread.sleep(milliseconds);
    }
}
