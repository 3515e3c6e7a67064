package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.launch.DatabaseAddress;
import org.tanggol.launch.ScratchDatabase;
import org.tanggol.platform.schema.DatabasePreparation;

/** The bundled files in a real database. */
class ReferenceLoadingIT {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static ScratchDatabase database;
    private static Connection connection;

    @BeforeAll
    static void begin() throws Exception {
        database = new ScratchDatabase("reference");
        DatabaseAddress address = database.address();
        DatabasePreparation.prepare(address.url(), address.user(), address.password());
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        connection = source.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void end() throws SQLException {
        connection.close();
        database.close();
    }

    /** The first test loads, the others find it done. */
    @BeforeEach
    void load() throws SQLException {
        new BundledLoading(connection, NOW).load();
        connection.commit();
    }

    @Test
    void aSecondStartLoadsNothing() throws SQLException {
        assertThat(new BundledLoading(connection, NOW).load()).isFalse();
    }

    @Test
    void everythingThatWasReadIsThere() throws SQLException {
        BundledPlaces places = BundledPlaces.assemble(NOW);
        assertThat(number("select count(*) from facility")).isEqualTo(places.facilities().size());
        assertThat(number("select count(*) from facility_fact")).isEqualTo(places.facts().size());
        assertThat(number("select count(*) from review_item")).isEqualTo(places.questions().size());
        assertThat(number("select count(*) from facility_operator"))
            .isEqualTo(places.facilities().stream().mapToInt(facility -> facility.operators().size()).sum());
        assertThat(number("select count(*) from eoir_code")).isEqualTo(CourtCodes.bundled().size());
        assertThat(number("select count(*) from court")).isEqualTo(73);
        assertThat(number("select count(*) from field_office")).isEqualTo(25);
    }

    @Test
    void codesThatDifferOnlyInCaseOrLookLikeNothingSurvive() throws SQLException {
        assertThat(texts("select code from eoir_code where code_table = 'tblLookupInmate' and code in ('BRO', 'bro')")).containsExactlyInAnyOrder("BRO", "bro");
        assertThat(texts("select description from eoir_code where code_table = 'tblLookupNationality' and code = 'NA'")).containsExactly("NETHERLANDS ANTILLES");
        assertThat(texts("select description from eoir_code where code_table = 'tblLookupInmate' and code = 'MV'")).hasSize(2);
    }

    @Test
    void theHolidayOf2028IsOffOnTheLastDayOf2027() throws SQLException {
        assertThat(texts("select name from closed_day where day = '2027-12-31'")).containsExactly("New Year's Day");
    }

    @Test
    void aNewerEditionLeavesAloneWhatPeopleHaveCorrected() throws SQLException {
        run("update facility set phone = '(000) 000-0000', version = version + 1 where code = 'STWRTGA'");
        run("update review_item set decision = 'SET_ASIDE', decided_by = id, decided_at = now() where kind = 'PHONE_DOUBTFUL'");
        long facts = number("select count(*) from facility_fact");
        run("update reference_file set sha256 = 'an older edition'");

        assertThat(new BundledLoading(connection, NOW).load()).isTrue();

        assertThat(texts("select phone from facility where code = 'STWRTGA'")).containsExactly("(000) 000-0000");
        assertThat(texts("select decision from review_item where kind = 'PHONE_DOUBTFUL'")).containsExactly("SET_ASIDE");
        assertThat(number("select count(*) from facility where code = 'STWRTGA'")).isEqualTo(1);
        assertThat(number("select count(*) from facility_fact")).as("nothing is there twice").isEqualTo(facts);
    }

    @Test
    void whatANewerEditionAddsIsAdded() throws SQLException {
        run("delete from facility_fact where facility_id = (select id from facility where code = 'STWRTGA')");
        run("update reference_file set sha256 = 'an older edition'");

        new BundledLoading(connection, NOW).load();

        assertThat(number("select count(*) from facility_fact x join facility f on f.id = x.facility_id where f.code = 'STWRTGA'")).isPositive();
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    private static List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
