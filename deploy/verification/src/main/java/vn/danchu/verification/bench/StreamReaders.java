package vn.danchu.verification.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Many readers of an event stream on one thread, which do nothing but count: an event of the stream is what has an id. Both sides of a
 * comparison are read by the same code.
 */
final class StreamReaders implements AutoCloseable {

    private static final byte[] MARK = "\nid:".getBytes(StandardCharsets.US_ASCII);
    private static final int ROOM = 256 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(1);

    private final Selector selector;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final AtomicLong seen = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable String broken;

    private StreamReaders(Selector selector) {
        this.selector = selector;
        this.thread = Thread.ofPlatform().name("stream-readers").unstarted(this::read);
    }

    /**
     * Connects so many readers.
     *
     * @param token of all of them; empty for nobody's
     */
    static StreamReaders connect(URI stream, String token, int number) throws IOException {
        StreamReaders readers = new StreamReaders(Selector.open());
        byte[] request = ("GET " + stream.getPath() + " HTTP/1.1\r\nHost: " + stream.getAuthority()
                        + "\r\nAccept: text/event-stream\r\n"
                        + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try {
            for (int reader = 0; reader < number; reader++) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress(stream.getHost(), stream.getPort()));
                readers.channels.add(channel);
                channel.write(ByteBuffer.wrap(request));
                channel.configureBlocking(false);
                channel.register(readers.selector, SelectionKey.OP_READ, new Progress());
            }
        } catch (IOException refused) {
            readers.close();
            throw refused;
        }
        readers.thread.start();
        return readers;
    }

    /** Events that came so far, to all readers together. */
    long seen() {
        return seen.get();
    }

    /** Waits until so many have come. */
    void await(long number) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (seen.get() < number) {
            @Nullable String reason = broken;
            if (reason != null) {
                throw new IOException(reason);
            }
            if (System.nanoTime() > giveUp) {
                throw new IOException("The readers saw " + seen.get() + " events, not " + number + ".");
            }
            Thread.sleep(LOOK);
        }
    }

    private void read() {
        byte[] bytes = new byte[ROOM];
        try {
            while (!closed) {
                selector.select(key -> take(key, bytes));
            }
        } catch (IOException | UncheckedIOException failure) {
            broken = "A reader was sent away: " + failure.getMessage();
        }
    }

    private void take(SelectionKey key, byte[] bytes) {
        if (!(key.attachment() instanceof Progress progress)) {
            return;
        }
        try {
            int length = ((SocketChannel) key.channel()).read(ByteBuffer.wrap(bytes));
            if (length < 0) {
                throw new IOException("the stream ended");
            }
            int events = progress.count(bytes, length);
            if (events > 0) {
                seen.addAndGet(events);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }

    /** How much of the mark one reader has seen: it may lie across two reads. */
    static final class Progress {

        private int matched;

        int count(byte[] bytes, int length) {
            int found = 0;
            for (int at = 0; at < length; at++) {
                byte next = bytes[at];
                if (next == MARK[matched]) {
                    matched++;
                    if (matched == MARK.length) {
                        found++;
                        matched = 0;
                    }
                } else {
                    matched = next == MARK[0] ? 1 : 0;
                }
            }
            return found;
        }
    }
}
