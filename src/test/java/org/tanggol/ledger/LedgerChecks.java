package org.tanggol.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the script that knows nothing of the application finds, for tests outside the server. */
public final class LedgerChecks {

    private LedgerChecks() { }

    /** E.g. {@code J7 numbers up to 12}; nothing where all is well. */
    public static List<String> violations(Connection connection) throws SQLException {
        return BooksScript.run(connection).stream().map(BooksScript.Violation::toString).toList();
    }
}
