package vn.danchu.platform.event;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import vn.danchu.platform.log.FailureTrace;

/** Tells a failure that passes (wait, and try again without limit) from one that will not (park the event). */
final class Outage {

    /**
     * Classes of SQLSTATE that speak of the server or of others at work, not of the data: 08 connection, 25 state of
     * the transaction (a standby is read-only), 3D no database of that name (it was looked up while another took it), 40 rollback of a deadlock or serialisation, 53 resources, 55 object not ready,
     * 57 operator, 58 system.
     */
    private static final Set<String> PASSING = Set.of("08", "25", "3D", "40", "53", "55", "57", "58");

    private Outage() {}

    /** Whether the failure will pass by itself. */
    static boolean explains(Throwable failure) {
        for (Throwable cause : FailureTrace.causes(failure)) {
            if (cause instanceof SQLException sql) {
                return passes(sql);
            }
            if (cause instanceof IOException || cause instanceof KafkaException) {
                return true;
            }
        }
        return false;
    }

    /** Throws the failure on if it will pass by itself; returns if it will not. */
    static void passOn(Exception failure) throws SQLException {
        if (explains(failure)) {
            if (failure instanceof SQLException sql) {
                throw sql;
            }
            throw new SQLException("An outage below a handler.", failure);
        }
    }

    /** The failure by the names of its causes and their SQL states, outermost first; messages may quote what people wrote. */
    static String reason(Throwable failure) {
        return FailureTrace.causes(failure).stream().map(Outage::name).collect(Collectors.joining(" < "));
    }

    private static String name(Throwable cause) {
        String name = cause.getClass().getName();
        return cause instanceof SQLException sql ? name + " [SQL state " + sql.getSQLState() + "]" : name;
    }

    /** The pool reports that it got no connection without an SQLSTATE. */
    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }
}
