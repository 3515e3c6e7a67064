package org.tanggol.platform.jobs;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * Faults after which a transaction that left nothing may simply be tried again: the database ended a deadlock, somebody held a row for too
 * long or was quicker, or the connection died. Everything else would fail again.
 */
public final class PassingFaults {

    /** Deadlock, lock waited for in vain (MySQL and MariaDB): the driver gives them a general class. */
    private static final Set<Integer> LOCKS = Set.of(1213, 1205);
    private static final String CONNECTION = "08";
    private static final String ROLLED_BACK = "40";
    private static final int DEEPEST = 20;

    private PassingFaults() { }

    /** @param fault as the transaction threw it, wrapped by whatever stands between */
    public static boolean is(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OptimisticLockException || cause instanceof SQLTransientException || cause instanceof SQLRecoverableException
                || cause instanceof SQLException sql && (LOCKS.contains(sql.getErrorCode()) || begins(sql, CONNECTION) || begins(sql, ROLLED_BACK))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean begins(SQLException fault, String with) {
        return fault.getSQLState() != null && fault.getSQLState().startsWith(with);
    }
}
