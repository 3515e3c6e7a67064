package org.tanggol.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tanggol.access.Caller;
import org.tanggol.access.Open;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Ids;
import org.tanggol.platform.PlainSelect;

/** Checks the books of all organizations by the script that knows nothing of the application, writes down what it found, and tells each organization of its own. */
@ApplicationScoped
@Transactional
public class BooksChecking {

    private static final Logger LOG = Logger.getLogger(BooksChecking.class.getName());
    private static final Duration KEPT = Duration.ofDays(366);
    /** What is broken a thousand times over is broken by one cause. */
    private static final int MOST_WRITTEN = 1_000;
    private static final int SUBJECT_LENGTH = 300;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The last check, as the caller's organization is concerned. @param invariants how many were checked @param violations of the organization, and of the whole database */
    public record Check(Instant at, int invariants, List<BooksScript.Violation> violations) {
        public boolean isClean() {
            return violations.isEmpty();
        }
    }

    /** Reads all journals; a million lines take about half a minute. */
    @Open("a job looks at the books of everybody and learns ids alone")
    public void check() {
        Instant begun = clock.instant();
        try (Connection connection = database.getConnection()) {
            List<BooksScript.Violation> found = BooksScript.run(connection);
            write(connection, begun, found);
            if (!found.isEmpty()) {
                LOG.severe(() -> "The books are not in order: " + found.size() + " violations of " + found.stream().map(BooksScript.Violation::invariant).distinct().sorted().toList()
                    + "; deploy/check-ledger names them");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The books could not be checked", e);
        }
    }

    private void write(Connection connection, Instant begun, List<BooksScript.Violation> found) throws SQLException {
        UUID id = Ids.next();
        try (BatchInsert rows = BatchInsert.strict(connection, "books_check", "id, begun_at, ended_at, invariants, violations")) {
            rows.add(id, begun, clock.instant(), BooksScript.invariants().size(), found.size());
        }
        try (BatchInsert rows = BatchInsert.strict(connection, "books_violation", "check_id, number, org_id, invariant, subject")) {
            int number = 0;
            for (BooksScript.Violation one : found.subList(0, Math.min(found.size(), MOST_WRITTEN))) {
                number++;
                rows.add(id, number, one.organization(), one.invariant(), one.subject().substring(0, Math.min(one.subject().length(), SUBJECT_LENGTH)));
            }
        }
        try (PreparedStatement old = connection.prepareStatement("delete from books_check where begun_at < ?")) {
            old.setObject(1, BatchInsert.plain(begun.minus(KEPT)));
            old.executeUpdate();
        }
    }

    /** Empty before the first night. */
    @Requires(Permission.READ_FUNDS)
    public Optional<Check> last() {
        return new PlainSelect("select id, begun_at, invariants from books_check order by begun_at desc limit 1").read(database, row -> new Last(row.id(), row.instant(), (int) row.number())).stream()
            .findFirst().map(last -> new Check(last.at(), last.invariants(), new PlainSelect("select org_id, invariant, subject from books_violation where ")
                .add("check_id = ? and (org_id = ? or org_id is null) order by number limit 100", last.id(), caller.organization().value())
                .read(database, row -> new BooksScript.Violation(row.id(), row.text(), row.text()))));
    }

    private record Last(UUID id, Instant at, int invariants) { }
}
