package vn.danchu.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A port nobody listens on at this moment. It lies below those that Linux gives to connections of its own accord (from 32768),
 * one of which may take a port between its being found and its being used; each process looks from a place of its own, and finds
 * none a second time before it has found all others.
 */
public final class FreePort {

    /** From here no platform of the local run has a port, with whatever offset. */
    private static final int FIRST = 10_000;

    private static final int MANY = 4_000;

    /** More than a process is likely to look for. */
    private static final int APART = 131;

    /** Where the process looked last: a property, since several class loaders may have this class. */
    private static final String NEXT = "danchu.embedded.last-port";

    private FreePort() {}

    /**
     * The next that is free.
     *
     * @throws IOException where none is
     */
    public static int find() throws IOException {
        for (int tried = 0; tried < MANY; tried++) {
            int port = FIRST + next();
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException taken) {
                // The next may be free.
            }
        }
        throw new IOException("No port from " + FIRST + " to " + (FIRST + MANY - 1) + " is free.");
    }

    private static int next() {
        Object next = System.getProperties()
                .compute(
                        NEXT,
                        (_, last) -> Long.toString(
                                last == null
                                        ? ProcessHandle.current().pid() * APART
                                        : Long.parseLong(last.toString()) + 1));
        return Math.floorMod(Long.parseLong(next.toString()), MANY);
    }
}
