package vn.danchu.verification.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the clients have sent and what they were told, on disk before it counts. The judgement of a run rests on it and on nothing that
 * the platform says of itself.
 */
final class ClientLog implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    ClientLog(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** A contribution is about to be sent. */
    void sending(UUID key, Sent what) throws IOException {
        write(Word.SENDING, key, what.kind() + "\t" + what.matter());
    }

    /** A contribution was acknowledged under an id. */
    void acknowledged(UUID key, UUID id) throws IOException {
        write(Word.ACKNOWLEDGED, key, id);
    }

    /** A contribution was refused: nothing of it may be there. */
    void refused(UUID key, int status) throws IOException {
        write(Word.REFUSED, key, status);
    }

    /** The client went away without ever knowing. */
    void abandoned(UUID key) throws IOException {
        write(Word.ABANDONED, key, "");
    }

    /** A client that had gone away asked again under the same key and was told an id. */
    void learned(UUID key, UUID id) throws IOException {
        write(Word.LEARNED, key, id);
    }

    /** Nothing of a contribution left the client: nothing of it may be there. */
    void unsent(UUID key) throws IOException {
        write(Word.UNSENT, key, "");
    }

    /** A change of an acknowledged contribution was acknowledged with its new version. */
    void changed(UUID id, long version) throws IOException {
        write(Word.CHANGED, id, version);
    }

    /** Everything that is on disk. */
    Told read() throws IOException {
        Map<UUID, UUID> acknowledged = new LinkedHashMap<>();
        Map<UUID, Integer> refused = new HashMap<>();
        Map<UUID, Long> versions = new HashMap<>();
        Map<UUID, Sent> sent = new HashMap<>();
        Set<UUID> open = new HashSet<>();
        Set<UUID> learned = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split("\t", -1);
            UUID key = UUID.fromString(words[1]);
            switch (Word.valueOf(words[0])) {
                case SENDING -> {
                    open.add(key);
                    sent.put(key, new Sent(Contribution.valueOf(words[2]), words[3]));
                }
                case ACKNOWLEDGED -> {
                    open.remove(key);
                    acknowledged.put(key, UUID.fromString(words[2]));
                }
                case LEARNED -> {
                    open.remove(key);
                    acknowledged.put(key, UUID.fromString(words[2]));
                    learned.add(key);
                }
                case UNSENT -> open.remove(key);
                case REFUSED -> {
                    open.remove(key);
                    refused.put(key, Integer.valueOf(words[2]));
                }
                case ABANDONED -> {
                    // Stays open: it may be there or not.
                }
                case CHANGED -> versions.merge(key, Long.valueOf(words[2]), Math::max);
            }
        }
        return new Told(acknowledged, refused, open, learned, versions, sent);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private synchronized void write(Word word, UUID subject, Object value) throws IOException {
        ByteBuffer line =
                ByteBuffer.wrap((word + "\t" + subject + "\t" + value + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            var _ = channel.write(line);
        }
        channel.force(false);
    }

    private enum Word {
        SENDING,
        ACKNOWLEDGED,
        REFUSED,
        ABANDONED,
        LEARNED,
        UNSENT,
        CHANGED
    }

    /**
     * What a client sends.
     *
     * @param kind of it
     * @param matter it is about, see {@link Contribution}
     */
    record Sent(Contribution kind, String matter) {}

    /**
     * What the clients know.
     *
     * @param acknowledged ids of contributions by the key under which they were sent
     * @param refused statuses by key
     * @param unknown keys whose outcome no client ever learned
     * @param learned those of the acknowledged that a client had gone away from before it asked again
     * @param versions newest acknowledged version of what was changed, by id
     * @param sent what was sent, by key
     */
    record Told(
            Map<UUID, UUID> acknowledged,
            Map<UUID, Integer> refused,
            Set<UUID> unknown,
            Set<UUID> learned,
            Map<UUID, Long> versions,
            Map<UUID, Sent> sent) {

        /** The same of one kind alone. */
        Told of(Contribution kind) {
            Map<UUID, Sent> theirs = new HashMap<>(sent);
            theirs.values().removeIf(each -> each.kind() != kind);
            Map<UUID, UUID> ids = only(acknowledged, theirs.keySet());
            return new Told(
                    ids,
                    only(refused, theirs.keySet()),
                    only(unknown, theirs.keySet()),
                    only(learned, theirs.keySet()),
                    only(versions, Set.copyOf(ids.values())),
                    theirs);
        }

        /** What anything was about. */
        Set<String> matters() {
            return sent.values().stream().map(Sent::matter).collect(Collectors.toSet());
        }

        private static <V> Map<UUID, V> only(Map<UUID, V> all, Set<UUID> some) {
            Map<UUID, V> left = new LinkedHashMap<>(all);
            left.keySet().retainAll(some);
            return left;
        }

        private static Set<UUID> only(Set<UUID> all, Set<UUID> some) {
            Set<UUID> left = new HashSet<>(all);
            left.retainAll(some);
            return left;
        }
    }
}
