package vn.danchu.gateway.forward;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Room for calls and for event streams to one service. A call that turns out to be a stream gives its room back, so that
 * a thousand readers do not keep one citizen from commenting.
 */
final class Bulkhead {

    private final int mostCalls;
    private final int mostStreams;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    Bulkhead(int mostCalls, int mostStreams) {
        this.mostCalls = mostCalls;
        this.mostStreams = mostStreams;
    }

    boolean enterCall() {
        return enter(calls, mostCalls);
    }

    void leaveCall() {
        calls.decrementAndGet();
    }

    boolean enterStream() {
        return enter(streams, mostStreams);
    }

    void leaveStream() {
        streams.decrementAndGet();
    }

    int calls() {
        return calls.get();
    }

    int streams() {
        return streams.get();
    }

    private static boolean enter(AtomicInteger taken, int most) {
        if (taken.incrementAndGet() <= most) {
            return true;
        }
        taken.decrementAndGet();
        return false;
    }
}
