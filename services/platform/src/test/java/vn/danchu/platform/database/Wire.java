package vn.danchu.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A way to a server on which all can be lost without anybody being told, as when a machine between both loses power: nothing
 * arrives and nothing is closed.
 */
public final class Wire implements AutoCloseable {

    private final int server;
    private final ServerSocket door;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    /** @param server port of it, on this machine */
    Wire(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on all is lost, in both directions. */
    public void cut() {
        cut = true;
    }

    /** From now on new connections get through. One on which something was lost stays silent for ever. */
    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        closeQuietly(door);
        sockets.forEach(Wire::closeQuietly);
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
        sockets.add(client);
        sockets.add(behind);
        Passage passage = new Passage();
        Thread.ofPlatform().daemon().start(() -> passage.carry(client, behind));
        Thread.ofPlatform().daemon().start(() -> passage.carry(behind, client));
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One connection. */
    private final class Passage {

        private volatile boolean lossy;

        private void carry(Socket from, Socket to) {
            byte[] bytes = new byte[8_192];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    lossy |= cut;
                    if (!lossy) {
                        out.write(bytes, 0, read);
                    }
                }
            } catch (IOException ended) {
                if (!from.isClosed() && !to.isClosed()) {
                    throw new UncheckedIOException(ended);
                }
            }
        }
    }
}
