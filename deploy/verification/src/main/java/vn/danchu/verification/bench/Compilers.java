package vn.danchu.verification.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.danchu.verification.rig.Rig;

/**
 * The compilers of all Java processes of a platform. While they work they take processors from what is measured, and what they have not
 * compiled yet takes several times as long: for minutes, while the rate may seem to stand still.
 */
final class Compilers implements AutoCloseable {

    /** Of one processor. */
    private static final double LITTLE = 0.05;

    private final List<JavaMachine> machines = new ArrayList<>();
    private long asked = System.nanoTime();
    private long worked;

    private Compilers() {}

    static Compilers of(Rig rig) throws IOException {
        Compilers compilers = new Compilers();
        for (String part : rig.parts()) {
            compilers.machines.add(JavaMachine.of(rig.process(part)));
        }
        compilers.worked = compilers.nanoseconds();
        return compilers;
    }

    /** Whether they had little to do since this was asked last. */
    boolean rest() throws IOException {
        long now = System.nanoTime();
        long nanoseconds = nanoseconds();
        boolean rest = nanoseconds - worked <= LITTLE * (now - asked);
        asked = now;
        worked = nanoseconds;
        return rest;
    }

    private long nanoseconds() throws IOException {
        long sum = 0;
        for (JavaMachine machine : machines) {
            sum += machine.compiling().toNanos();
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        for (JavaMachine machine : machines) {
            machine.close();
        }
    }
}
