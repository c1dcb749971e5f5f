package vn.danchu.verification.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Workers of which each begins its next operation when its last one is done: how much can be done, not how long one takes. */
public final class ClosedLoop implements Leg {

    private static final double NANOSECONDS = 1e9;

    private final List<Operation> workers;

    /** @param workers each used by one thread at a time */
    public ClosedLoop(List<? extends Operation> workers) {
        this.workers = List.copyOf(workers);
    }

    @Override
    public double run(Duration duration) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<Callable<Long>> loops = new ArrayList<>();
        for (Operation worker : workers) {
            loops.add(() -> loop(worker, start + duration.toNanos()));
        }
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            long done = 0;
            for (Future<Long> loop : threads.invokeAll(loops)) {
                done += loop.get();
            }
            return done * NANOSECONDS / (System.nanoTime() - start);
        }
    }

    private static long loop(Operation worker, long end) throws Exception {
        long done = 0;
        while (System.nanoTime() - end < 0) {
            worker.perform();
            done++;
        }
        return done;
    }

    /** What is done again and again. */
    @FunctionalInterface
    public interface Operation {
        void perform() throws Exception;
    }
}
