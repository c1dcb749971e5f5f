package vn.danchu.gateway.drain;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * The gateway's way out. On TERM it stops taking requests, tells the readers of streams to come back elsewhere, and
 * waits for what is in hand; the listening socket stays open meanwhile, so that a late caller hears a clear refusal
 * instead of a reset connection.
 */
@Singleton
public final class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class);

    private final Duration timeout;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private final Set<Runnable> farewells = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;
    private int inHand;

    Drain(DrainConfiguration configuration) {
        this.timeout = configuration.timeout();
    }

    /** Takes a request in hand, unless the gateway is leaving. Each one taken must be {@link #finished} once. */
    public boolean admit() {
        lock.lock();
        try {
            if (leaving) {
                return false;
            }
            inHand++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    public void finished() {
        lock.lock();
        try {
            inHand--;
            if (inHand == 0) {
                quiet.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    public boolean leaving() {
        return leaving;
    }

    /** Registers what ends an answer that has no end of its own; it runs at once if the gateway is already leaving. */
    public void endWith(Runnable farewell) {
        farewells.add(farewell);
        if (leaving && farewells.remove(farewell)) {
            farewell.run();
        }
    }

    public void forget(Runnable farewell) {
        farewells.remove(farewell);
    }

    void leave(@Observes ShutdownDelayInitiatedEvent term) throws InterruptedException {
        int left = leave();
        LOG.infof("event=drained unfinished=%d", left);
    }

    /** Leaves; returns how many requests were still in hand when the patience ended. */
    int leave() throws InterruptedException {
        lock.lock();
        try {
            leaving = true;
        } finally {
            lock.unlock();
        }
        for (Runnable farewell : List.copyOf(farewells)) {
            if (farewells.remove(farewell)) {
                farewell.run();
            }
        }
        lock.lock();
        try {
            long nanos = timeout.toNanos();
            while (inHand > 0 && nanos > 0) {
                nanos = quiet.awaitNanos(nanos);
            }
            LOG.debugf("event=drain-waited milliseconds=%d", TimeUnit.NANOSECONDS.toMillis(timeout.toNanos() - nanos));
            return inHand;
        } finally {
            lock.unlock();
        }
    }
}
