package vn.danchu.verification.bench;

import java.util.Map;

/**
 * What one request takes; a busy machine changes the rate and none of these much.
 *
 * @param what was asked
 * @param statements of the login that serves it, without those that begin, end and set
 * @param walBytes written by the whole server, with what follows from the request: the relay and the other services
 * @param processorMilliseconds by process
 * @param allocatedBytes of the heap, by process; of those that have one
 */
public record Cost(
        String what,
        double statements,
        double walBytes,
        Map<String, Double> processorMilliseconds,
        Map<String, Double> allocatedBytes) {

    public Cost {
        processorMilliseconds = Map.copyOf(processorMilliseconds);
        allocatedBytes = Map.copyOf(allocatedBytes);
    }
}
