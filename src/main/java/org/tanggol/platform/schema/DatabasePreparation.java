package org.tanggol.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The one place that opens a database for Tanggol: reaches it, checks version and settings, brings the tables up to date. The
 * server's process and the tests call it by the same method.
 */
public final class DatabasePreparation {
    private static final String MIGRATIONS = "classpath:db/migration";
    /** The same with MySQL's reserved words in quotes; the build makes them (src/main/build/mysql-migrations.xml). */
    private static final String MIGRATIONS_FOR_MYSQL = "classpath:db/migration-mysql";

    private DatabasePreparation() {
    }

    /**
     * Leaves the database ready for the application, or as it was.
     *
     * @throws StartFault when it cannot be reached, is too old, is set up in a way that loses data, or a migration fails
     */
    public static void prepare(String url, String user, String password) {
        ConnectionRules.check(url);
        Reach reach = new Reach(url, user, password);
        try (Connection connection = reach.connect()) {
            Product product = Product.of(connection);
            product.requireRecent();
            DatabaseSettings.read(connection).requireSafe();
            Grants.read(connection).requireModest();
            Migrations.run(reach, product.mariaDb() ? MIGRATIONS : MIGRATIONS_FOR_MYSQL);
            Tables.read(connection).requireSafe();
        } catch (SQLException fault) {
            throw new StartFault("The database cannot be checked (" + fault.getMessage() + ").", fault);
        }
    }
}
