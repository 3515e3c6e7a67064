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

    /** As {@link #prepare(String, String, String, String, String)}, with one user for everything: triggers keep the books. */
    public static void prepare(String url, String user, String password) {
        prepare(url, user, password, null, null);
    }

    /**
     * Leaves the database ready for the application, or as it was.
     *
     * @param user the application's
     * @param owner who brings the tables up to date and says what the application's user may do; null for the application's user itself
     * @throws StartFault when it cannot be reached, is too old, is set up in a way that loses data, a migration fails, or the application's user could change the books
     */
    public static void prepare(String url, String user, String password, String owner, String ownerPassword) {
        ConnectionRules.check(url);
        boolean twoUsers = owner != null;
        Reach reach = twoUsers ? new Reach(url, owner, ownerPassword) : new Reach(url, user, password);
        try (Connection connection = reach.connect()) {
            Product product = Product.of(connection);
            product.requireRecent();
            DatabaseSettings.read(connection).requireSafe();
            Grants.read(connection).requireModest();
            Migrations.run(reach, product.mariaDb() ? MIGRATIONS : MIGRATIONS_FOR_MYSQL);
            Tables.read(connection).requireSafe();
            AppendOnly.guard(connection, twoUsers);
            if (twoUsers) {
                try (Connection application = new Reach(url, user, password).connect()) {
                    Grants.read(application).requireModest();
                    ApplicationRights.settle(connection, application);
                }
            }
        } catch (SQLException fault) {
            throw new StartFault("The database cannot be checked (" + fault.getMessage() + ").", fault);
        }
    }
}
