package org.tanggol.platform.schema;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Connects, with patience that ends: at boot the database's machine may come up later than this one, but nobody should wait in
 * front of a wrong address for ever.
 */
final class Reach {
    private static final int WRONG_PASSWORD = 1045;
    private static final int NOT_ALLOWED = 1044;
    private static final int NO_SUCH_DATABASE = 1049;
    private final MysqlDataSource source = new MysqlDataSource();
    private final String place;
    private final String user;
    private final Duration patience;

    Reach(String url, String user, String password) {
        this.place = ConnectionRules.withoutParameters(url);
        this.user = user;
        this.patience = patience();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
    }

    private static Duration patience() {
        String seconds = System.getenv("TANGGOL_DB_WAIT_SECONDS");
        try {
            return Duration.ofSeconds(seconds == null || seconds.isBlank() ? 30 : Long.parseLong(seconds.strip()));
        } catch (NumberFormatException notANumber) {
            throw new StartFault("TANGGOL_DB_WAIT_SECONDS must be a number of seconds, not " + seconds + ".", notANumber);
        }
    }

    DataSource source() {
        return source;
    }

    Connection connect() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return source.getConnection();
            } catch (SQLException refused) {
                requireRetriable(refused);
                if (System.nanoTime() > deadline) {
                    throw new StartFault("The database at " + place + " could not be reached within " + patience.toSeconds()
                        + " s; check that it runs and that TANGGOL_DB_URL names it.", refused);
                }
                pause();
            }
        }
    }

    private void requireRetriable(SQLException refused) {
        switch (refused.getErrorCode()) {
            case WRONG_PASSWORD -> throw new StartFault("The database at " + place + " refuses user " + user
                + " with this password; check TANGGOL_DB_USER and TANGGOL_DB_PASSWORD.", refused);
            case NOT_ALLOWED, NO_SUCH_DATABASE -> throw new StartFault("The database at " + place
                + " does not exist or user " + user + " may not use it; create it and grant that user all rights on it.", refused);
            default -> { }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartFault("Stopped while waiting for the database.", stopped);
        }
    }
}
