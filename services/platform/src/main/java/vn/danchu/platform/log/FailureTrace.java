package vn.danchu.platform.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be told of a failure, and what lies below it. */
public final class FailureTrace {

    private FailureTrace() {}

    /**
     * A failure as the log may hold it: classes, SQL states and where it happened. Messages are left out, for a driver or
     * a parser quotes in them the very value it stumbled over, and that may be a citizen's.
     */
    public static String withoutValues(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause : causes(failure)) {
            text.append(text.isEmpty() ? "" : "caused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" [SQL state ").append(sql.getSQLState()).append(']');
            }
            text.append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("\tat ").append(frame).append('\n');
            }
        }
        return text.toString();
    }

    /** The failure and its causes, outermost first; each once, for causes may run in a circle. */
    public static List<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> causes = new ArrayList<>();
        for (@Nullable Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
