package org.tanggol;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Stands for the application until it exists: answers the launcher as agreed. */
@Singleton
@jakarta.annotation.sql.DataSourceDefinition(name = "java:app/jdbc/tanggol", className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=tanggol.db.url}", user = "${MPCONFIG=tanggol.db.user}", password = "${MPCONFIG=tanggol.db.password}")
@Startup
public class StubStart {
    @jakarta.annotation.Resource(lookup = "java:app/jdbc/tanggol")
    javax.sql.DataSource database;

    @PostConstruct
    void start() {
        try (var connection = database.getConnection()) {
            connection.isValid(5);
        } catch (java.sql.SQLException fault) {
            System.setProperty("tanggol.start.fault", "No connection (" + fault.getMessage() + ").");
            return;
        }
        System.setProperty("tanggol.started", "true");
        if (Boolean.getBoolean("tanggol.demo")) {
            System.setProperty("tanggol.signins", "demo@example.org  demo");
        } else {
            System.setProperty("tanggol.setup.link.needed", "true");
        }
    }
}
