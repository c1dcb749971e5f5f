package vn.danchu.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.log.FailureTrace;

/** Reads a failure for what it tells the caller. What it cannot read is our fault, not theirs. */
final class Failures {
    /** Agroal tells that nobody returned a connection in time by these words only. */
    private static final String POOL_EXHAUSTED = "acquisition timeout";

    private Failures() {}

    /**
     * The refusal behind a failure; empty if it is unexpected.
     *
     * @param versioned whether the request said which version it changes, so that a lost race is a stale version
     */
    static Optional<Refusal> refusal(Throwable failure, boolean versioned) {
        for (Throwable cause : FailureTrace.causes(failure)) {
            @Nullable Refusal refusal = read(cause, versioned);
            if (refusal != null) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Refusal read(Throwable cause, boolean versioned) {
        return switch (cause) {
            case RefusedException refused -> refused.refusal();
            case AuthenticationFailedException _ -> Refusal.of(PlatformProblem.TOKEN_REFUSED);
            case UnauthorizedException _ -> Refusal.of(PlatformProblem.UNAUTHENTICATED);
            case ForbiddenException _ -> Refusal.of(PlatformProblem.FORBIDDEN);
            case OptimisticLockException _, StaleStateException _ ->
                Refusal.of(versioned ? PlatformProblem.VERSION_STALE : PlatformProblem.CONCURRENT_CHANGE);
            case JDBCConnectionException _, RejectedExecutionException _ -> Refusal.of(PlatformProblem.UNAVAILABLE);
            case SQLException sql -> ofSql(sql);
            case WebApplicationException http ->
                ofStatus(http.getResponse().getStatus()).map(Refusal::of).orElse(null);
            default -> null;
        };
    }

    private static @Nullable Refusal ofSql(SQLException failure) {
        String state = failure.getSQLState();
        String message = failure.getMessage();
        if (failure instanceof SQLTransientException
                || (message != null && message.toLowerCase(Locale.ROOT).contains(POOL_EXHAUSTED))) {
            return Refusal.of(PlatformProblem.UNAVAILABLE);
        }
        if (state == null) {
            return null;
        }
        return switch (state) {
            // serialization failure, deadlock, lock not available
            case "40001", "40P01", "55P03" -> Refusal.of(PlatformProblem.CONCURRENT_CHANGE);
            // shut down by the administrator, crash, starting up
            case "57P01", "57P02", "57P03" -> Refusal.of(PlatformProblem.UNAVAILABLE);
            // closed to everybody, or looked up by its old name, while a database made anew takes its place
            case "55000", "3D000" -> Refusal.of(PlatformProblem.UNAVAILABLE);
            // a statement that took longer than the settings let it
            case "57014" -> Refusal.of(PlatformProblem.UNAVAILABLE);
            // connection; too little of something, as of connections or of room on the disk; a failure below the server
            default ->
                state.startsWith("08") || state.startsWith("53") || state.equals("58030")
                        ? Refusal.of(PlatformProblem.UNAVAILABLE)
                        : null;
        };
    }

    /** What the framework means by a status; empty for a failure of ours. */
    static Optional<PlatformProblem> ofStatus(int status) {
        return switch (status) {
            case 401 -> Optional.of(PlatformProblem.UNAUTHENTICATED);
            case 403 -> Optional.of(PlatformProblem.FORBIDDEN);
            case 404 -> Optional.of(PlatformProblem.NOT_FOUND);
            case 405 -> Optional.of(PlatformProblem.METHOD_NOT_ALLOWED);
            case 406 -> Optional.of(PlatformProblem.NOT_ACCEPTABLE);
            case 409 -> Optional.of(PlatformProblem.CONCURRENT_CHANGE);
            case 412 -> Optional.of(PlatformProblem.VERSION_STALE);
            case 413 -> Optional.of(PlatformProblem.BODY_TOO_LARGE);
            case 414 -> Optional.of(PlatformProblem.URI_TOO_LONG);
            case 415 -> Optional.of(PlatformProblem.UNSUPPORTED_MEDIA_TYPE);
            case 431 -> Optional.of(PlatformProblem.HEADERS_TOO_LARGE);
            case 503 -> Optional.of(PlatformProblem.UNAVAILABLE);
            default -> status >= 400 && status < 500 ? Optional.of(PlatformProblem.BAD_REQUEST) : Optional.empty();
        };
    }
}
