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

    /** Deadlock, lock wait (MariaDB says so for NOWAIT too), a row changed under the snapshot, NOWAIT of MySQL: the driver gives them a general class. */
    private static final Set<Integer> COLLISIONS = Set.of(1213, 1205, 1020, 3572);
    private static final String CONNECTION = "08";
    private static final String ROLLED_BACK = "40";
    private static final String DRIVER = "com.mysql.cj.";
    private static final int DEEPEST = 20;

    private PassingFaults() { }

    /** @param fault as the transaction threw it, wrapped by whatever stands between */
    public static boolean is(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OptimisticLockException || cause instanceof SQLTransientException || cause instanceof SQLRecoverableException
                || cause instanceof SQLException sql && (isCollision(sql) || begins(sql, CONNECTION) || begins(sql, ROLLED_BACK))
                || isAnswerTakenAway(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Whether another transaction was in the way. */
    public static boolean isCollision(SQLException fault) {
        return COLLISIONS.contains(fault.getErrorCode());
    }

    /** The driver does not say that its connection, and the answer with it, was closed under the reader: it falls over what is no longer there. */
    private static boolean isAnswerTakenAway(Throwable cause) {
        return cause instanceof NullPointerException && cause.getStackTrace().length > 0 && cause.getStackTrace()[0].getClassName().startsWith(DRIVER);
    }

    private static boolean begins(SQLException fault, String with) {
        return fault.getSQLState() != null && fault.getSQLState().startsWith(with);
    }
}
