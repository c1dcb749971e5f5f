package vn.danchu.platform.web.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Holds a request inside its transaction until a test lets it go. */
@ApplicationScoped
public class Gate {
    /** A note with this text waits. */
    static final String TEXT = "wait at the gate";

    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore open = new Semaphore(0);

    void pass() {
        arrived.release();
        await(open);
    }

    public void awaitArrival() {
        await(arrived);
    }

    public void letOneGo() {
        open.release();
    }

    private static void await(Semaphore semaphore) {
        try {
            if (!semaphore.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
