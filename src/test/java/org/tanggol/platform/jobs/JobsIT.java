package org.tanggol.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;

/** Runs inside the server: work that comes by itself comes, whatever a wrong clock has written. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class JobsIT {

    private static final int TRIES = 20;

    @Inject
    Jobs jobs;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @Test
    void aRunThatAClockAheadHasPutOffIsBroughtBack() throws Exception {
        int put = 0;
        for (int i = 0; i < TRIES && put == 0; i++) {       // it may be running just now
            put = execute("update scheduled_tasks set execution_time = utc_timestamp() + interval 3 day where task_name = 'seat-ending' and picked = 0");
        }
        assertEquals(1, put);
        jobs.bringBack();
        assertTrue(execute("update scheduled_tasks set execution_time = execution_time + interval 0 day where task_name = 'seat-ending' and execution_time < utc_timestamp() + interval 1 day") == 1,
            "brought back");
    }

    private int execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
