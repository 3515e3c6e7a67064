package org.tanggol.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class PassingFaultsTest {

    @Test
    void whatPassesIsSeenThroughWhatStandsAroundIt() {
        assertThat(PassingFaults.is(new TransactionalException("rolled back", new PersistenceException(new SQLException("Deadlock found", "40001", 1213))))).isTrue();
        assertThat(PassingFaults.is(new PersistenceException(new SQLException("Lock wait timeout exceeded", "HY000", 1205)))).isTrue();
        assertThat(PassingFaults.is(new PersistenceException(new SQLException("Record has changed since last read", "HY000", 1020)))).isTrue();
        assertThat(PassingFaults.is(new RuntimeException(new SQLException("Communications link failure", "08S01")))).isTrue();
        assertThat(PassingFaults.is(new RuntimeException(new SQLTransientConnectionException()))).isTrue();
        assertThat(PassingFaults.is(new RuntimeException(new OptimisticLockException()))).isTrue();
        NullPointerException closed = new NullPointerException();
        closed.setStackTrace(new StackTraceElement[] {new StackTraceElement("com.mysql.cj.jdbc.result.ResultSetImpl", "checkColumnBounds", null, 519)});
        assertThat(PassingFaults.is(new PersistenceException(closed))).as("the connection was closed under the reader").isTrue();
    }

    @Test
    void whatWouldFailAgainIsNotTriedAgain() {
        assertThat(PassingFaults.is(new PersistenceException(new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", 1062)))).isFalse();
        assertThat(PassingFaults.is(new NullPointerException())).isFalse();
        RuntimeException round = new RuntimeException();
        round.initCause(new RuntimeException(round));
        assertThat(PassingFaults.is(round)).isFalse();
    }
}
