package vn.danchu.gateway.forward;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether calls to one service are worth a try.
 *
 * <pre>
 *            failed, still fewer than the limit
 *            ┌──────┐
 *            ▼      │        failed, limit reached
 *          Closed ──┴──────────────────────────────►  Open ◄──┐
 *            ▲                                          │      │ failed or abandoned
 *            │ succeeded                admit after the pause  │
 *            └─────────────────────  Trying  ◄──────────┴──────┘
 * </pre>
 *
 * <p>Only a service that gives no answer at all fails here; any status it sends is an answer.
 */
final class Breaker {

    private final int limit;
    private final Duration pause;
    private State state = new Closed(0);

    Breaker(int limit, Duration pause) {
        this.limit = limit;
        this.pause = pause;
    }

    sealed interface State {}

    record Closed(int failures) implements State {}

    record Open(Instant until) implements State {}

    /** One call is under way to find out; the others wait for what it brings. */
    record Trying() implements State {}

    /**
     * Admits a call, which must then end in exactly one of {@link #succeeded}, {@link #failed} or {@link #abandoned}, or
     * tells how long to wait.
     */
    synchronized Optional<Duration> admit(Instant now) {
        return switch (state) {
            case Closed closed -> Optional.empty();
            case Open(Instant until) when now.isBefore(until) -> Optional.of(Duration.between(now, until));
            case Open open -> {
                state = new Trying();
                yield Optional.empty();
            }
            case Trying trying -> Optional.of(pause);
        };
    }

    synchronized void succeeded() {
        state = new Closed(0);
    }

    synchronized void failed(Instant now) {
        state = switch (state) {
            case Closed(int failures) when failures + 1 < limit -> new Closed(failures + 1);
            case Closed closed -> new Open(now.plus(pause));
            case Open open -> open;
            case Trying trying -> new Open(now.plus(pause));
        };
    }

    /** The caller left before there was anything to learn. */
    synchronized void abandoned(Instant now) {
        state = switch (state) {
            case Closed closed -> closed;
            case Open open -> open;
            case Trying trying -> new Open(now);
        };
    }

    synchronized State state() {
        return state;
    }
}
