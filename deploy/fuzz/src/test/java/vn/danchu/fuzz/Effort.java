package vn.danchu.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What reading something may cost. Time is that of the processor, so that a busy machine fails nothing; memory is all that
 * is taken meanwhile, freed or not. Both allow for a fuzzer that counts every branch.
 *
 * @param time of the processor
 * @param bytes taken from the heap
 */
public record Effort(Duration time, long bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What reading a few kilobytes may cost, the loading of classes included. */
    public static final Effort SMALL = new Effort(Duration.ofSeconds(2), 256L << 20);

    /** Reads something that fails in its own way. */
    @FunctionalInterface
    public interface Reading<T, X extends Exception> {

        T read() throws X;
    }

    /** What was read, if it took no more than this; a refusal is not measured. */
    public <T, X extends Exception> T suffices(Reading<T, X> reading) throws X {
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long nanosBefore = THREADS.getCurrentThreadCpuTime();
        T read = reading.read();
        Duration spent = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - nanosBefore);
        long taken = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
        if (spent.compareTo(time) > 0) {
            throw new AssertionError("It took " + spent + " of the processor, not " + time + " at most");
        }
        if (taken > bytes) {
            throw new AssertionError("It took " + taken + " bytes of memory, not " + bytes + " at most");
        }
        return read;
    }
}
