package org.tanggol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.testing.ContainerDatabase;

/** Runs inside the server, in the application as it is shipped: what cannot be seen from outside. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class InContainerIT {
    @Inject
    Clock clock;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive application() {
        WebArchive application = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/tanggol.war"))
            .addClasses(InContainerIT.class, ContainerDatabase.class);
        // the test is asked for over HTTP by somebody who has no sign-in
        application.delete("/WEB-INF/classes/org/tanggol/members/web/Door.class");
        return application;
    }

    @Test
    void injects() {
        assertNotNull(clock.instant());
    }

    @Test
    void aRolledBackTransactionLeavesNothingAndACommittedOneStays() throws Exception {
        execute("create table probe_of_transactions (id int primary key) engine = InnoDB");
        try {
            transaction.begin();
            execute("insert into probe_of_transactions values (1)");
            transaction.rollback();
            assertEquals(0, rows());
            transaction.begin();
            execute("insert into probe_of_transactions values (2)");
            transaction.commit();
            assertEquals(1, rows());
        } finally {
            execute("drop table probe_of_transactions");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int rows() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from probe_of_transactions")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
