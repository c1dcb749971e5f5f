package vn.danchu.local.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was said, and lets a test wait until something is. */
final class Recorder implements Progress {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> lines = new ArrayList<>();

    @Override
    public synchronized void say(String part, String what) {
        lines.add(part + ": " + what);
        notifyAll();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized int indexOf(String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("Nothing starts with \"" + start + "\" in " + lines);
    }

    synchronized long count(String start) {
        return lines.stream().filter(line -> line.startsWith(start)).count();
    }

    synchronized void await(String start, int times) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(start) < times) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError("\"" + start + "\" was not said " + times + " times in " + lines);
            }
            wait(left);
        }
    }
}
