package vn.danchu.insight.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The newest changes, up to a bound: what a reader who was away for a moment has missed. */
final class Ring {

    private final int capacity;
    private final ArrayDeque<Frame> frames = new ArrayDeque<>();

    /** Offset of the newest frame that is no longer here: from it on, nothing is missing. */
    private long floor;

    /**
     * @param capacity frames at most
     * @param floor offset from which on this ring has every record; -1 for all
     */
    Ring(int capacity, long floor) {
        this.capacity = capacity;
        this.floor = floor;
    }

    void add(Frame frame) {
        frames.addLast(frame);
        if (frames.size() > capacity) {
            floor = frames.removeFirst().offset();
        }
    }

    /** Offset of the newest frame that was ever added; before the first, the floor. */
    long newest() {
        return frames.isEmpty() ? floor : frames.getLast().offset();
    }

    /** Every frame after an offset, oldest first; empty where some of them are no longer here. */
    Optional<List<Frame>> after(long offset) {
        if (offset < floor) {
            return Optional.empty();
        }
        List<Frame> missed = new ArrayList<>();
        var newestFirst = frames.descendingIterator();
        while (newestFirst.hasNext()) {
            Frame frame = newestFirst.next();
            if (frame.offset() <= offset) {
                break;
            }
            missed.add(frame);
        }
        return Optional.of(missed.reversed());
    }
}
