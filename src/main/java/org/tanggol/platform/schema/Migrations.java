package org.tanggol.platform.schema;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables to the version this program needs. */
final class Migrations {
    /** Flyway tells the console every step; only faults matter, and they are thrown. Kept here, or the level is forgotten. */
    private static final Logger LOG = Logger.getLogger("org.flywaydb");

    private Migrations() {
    }

    static void run(Reach reach, String location) {
        LOG.setLevel(Level.SEVERE);
        Flyway flyway = Flyway.configure(Thread.currentThread().getContextClassLoader())
            .dataSource(reach.source()).locations(location).cleanDisabled(true).load();
        try {
            requireNoneFromLater(flyway);
            flyway.migrate();
        } catch (FlywayException fault) {
            throw new StartFault("The tables of the database could not be brought up to date: " + firstLines(fault)
                + " Nothing else was changed; restore the last backup if tables are half changed, or ask for help with this text.",
                fault);
        }
    }

    private static void requireNoneFromLater(Flyway flyway) {
        Arrays.stream(flyway.info().all()).filter(Migrations::isFromLater).findFirst().ifPresent(unknown -> {
            throw new StartFault("The database was written by a later version of Tanggol (migration " + unknown.getVersion()
                + "); start that version, or a later one.");
        });
    }

    private static boolean isFromLater(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    private static String firstLines(FlywayException fault) {
        String message = String.valueOf(fault.getMessage()).lines().map(String::strip)
            .filter(line -> !line.isEmpty() && !line.matches("-+")).limit(4).reduce((all, line) -> all + " · " + line).orElse("");
        return message.endsWith(".") ? message : message + ".";
    }
}
