package vn.danchu.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port nobody listens on at this moment. It lies below those that Linux gives to connections of its own accord (from 32768),
 * one of which may take a port between its being found and its being used; and each process looks from a place of its own.
 */
public final class FreePort {

    private static final int FIRST = 10_000;
    private static final int MANY = 22_000;

    /** More than a process is likely to look for. */
    private static final int APART = 131;

    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() % MANY * APART));

    private FreePort() {}

    /**
     * The next that is free.
     *
     * @throws IOException where none is
     */
    public static int find() throws IOException {
        for (int tried = 0; tried < MANY; tried++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), MANY);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException taken) {
                // The next may be free.
            }
        }
        throw new IOException("No port from " + FIRST + " to " + (FIRST + MANY - 1) + " is free.");
    }
}
