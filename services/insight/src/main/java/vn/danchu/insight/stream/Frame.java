package vn.danchu.insight.stream;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * One change as it goes over the wire: written once, shared by all who see it.
 *
 * @param offset of its record
 * @param unit whose figure changed
 * @param exact for those who may see the unit's figures
 * @param rounded for everybody; absent where what everybody sees did not change
 */
record Frame(
        long offset, UnitRef unit, Buffer exact, @Nullable Buffer rounded) {

    private static final byte[] NEWLINES = {'\n', '\n'};

    /** A heartbeat: a comment, which readers pass over. */
    static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    /** What a reader sees of it; nothing where it is not for them. */
    @Nullable Buffer seenBy(Audience audience, Predicate<UnitRef> visible) {
        return switch (audience) {
            case Audience.Everybody all -> rounded;
            case Audience.Officials officials -> visible.test(unit) ? exact : null;
        };
    }

    /** What a snapshot or a change carries. */
    static Buffer event(String name, String id, List<byte[]> figures) {
        Buffer buffer = Buffer.buffer()
                .appendString("event: " + name + "\nid:" + (id.isEmpty() ? "" : " " + id) + "\ndata: {\"figures\":[");
        for (int index = 0; index < figures.size(); index++) {
            if (index > 0) {
                buffer.appendByte((byte) ',');
            }
            buffer.appendBytes(figures.get(index));
        }
        return buffer.appendString("]}").appendBytes(NEWLINES);
    }

    /** Tells a reader that what it had is void, and why; a snapshot follows. */
    static Buffer reset(Reset reason) {
        return Buffer.buffer("event: reset\ndata: {\"reason\":\"" + reason + "\"}\n\n");
    }

    /** Tells a reader how long to wait before it comes back. */
    static Buffer retry(long milliseconds) {
        return Buffer.buffer("retry: " + milliseconds + "\n\n");
    }

    /** Why a reader's position is of no use. */
    enum Reset {
        /** No id this service gives out. */
        UNKNOWN,
        /** An id of a topic or of a generation of figures that is no more. */
        OTHER_EPOCH,
        /** Too long ago: what came after it is no longer in memory. */
        EXPIRED,
        /** Later than anything there is. */
        AHEAD
    }
}
