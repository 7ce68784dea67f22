package kr.hanmadi.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells what failed because the database was away, restarting, locked or full from what was wrong with the work itself:
 * the same work can succeed a little later.
 */
public final class Outage {
    /**
     * Codes of appendix A of PostgreSQL's manual: the connection (08), a read-only stand-in (25006), a deadlock (40), disk,
     * memory or places used up (53), a lock not given (55P03), an end ordered from outside (57), the system around it (58).
     */
    private static final Pattern STATES = Pattern.compile("08...|25006|40...|53...|55P03|57...|58...");

    private Outage() {}

    /** Whether an outage is behind a failure, or behind one of its causes. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException sql && isOne(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || (state != null && STATES.matcher(state).matches());
    }

    /** The innermost cause in one line, for the log. */
    public static String messageOf(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.toString().lines().findFirst().orElse("");
    }
}
