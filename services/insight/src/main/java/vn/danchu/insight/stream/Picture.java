package vn.danchu.insight.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.platform.unit.Heirs;

/**
 * A replica's picture of the topic: the newest value of every figure, and the newest changes. It is confined to whoever
 * holds its lock; {@link Live} does.
 */
final class Picture {

    /** A snapshot is shared by readers who come soon after one another: those who come later get the changes after it. */
    private static final int SHARED_FOR = 256;

    private final String epoch;
    private final Ring ring;
    private final ObjectMapper json;
    private final Map<UUID, Kept> figures = new HashMap<>();
    private final PublicPicture everybody;
    private final Map<Audience, Snapshot> snapshots = new HashMap<>();

    /**
     * @param epoch identity of the topic, of the generation of the figures and of the mergers
     * @param heirs of the units that have been merged, as long as this picture is shown
     * @param capacity changes that are kept
     */
    Picture(String epoch, Heirs heirs, int capacity, ObjectMapper json) {
        this.epoch = epoch;
        this.everybody = new PublicPicture(heirs);
        this.ring = new Ring(capacity, -1);
        this.json = json;
    }

    String epoch() {
        return epoch;
    }

    /** Takes a record; empty where it tells nothing new. */
    Optional<Frame> apply(long offset, long version, MeasureChanged figure) {
        @Nullable Kept known = figures.get(figure.id());
        if (known != null && known.version >= version) {
            return Optional.empty();
        }
        byte[] text = ContractJson.write(figure);
        figures.put(figure.id(), new Kept(version, figure.unit(), text));
        String id = new Position(epoch, offset).toString();
        List<byte[]> shown = everybody.change(figure).stream().map(this::write).toList();
        Frame frame = new Frame(
                offset,
                figure.unit(),
                Frame.event("change", id, List.of(text)),
                shown.isEmpty() ? null : Frame.event("change", id, shown));
        ring.add(frame);
        return Optional.of(frame);
    }

    /** What a reader gets first: what it missed, or a snapshot, after a reset where the reader had something else. */
    List<Buffer> welcome(Optional<String> lastEventId, Audience audience, Predicate<UnitRef> visible) {
        if (lastEventId.isEmpty()) {
            return snapshot(audience, visible);
        }
        return switch (resume(lastEventId.get())) {
            case Resume.After after -> select(after.frames, audience, visible);
            case Resume.Nothing nothing -> reset(nothing.reason, audience, visible);
        };
    }

    private List<Buffer> reset(Frame.Reset reason, Audience audience, Predicate<UnitRef> visible) {
        List<Buffer> buffers = new ArrayList<>();
        buffers.add(Frame.reset(reason));
        buffers.addAll(snapshot(audience, visible));
        return buffers;
    }

    private Resume resume(String lastEventId) {
        Optional<Position> position = Position.parse(lastEventId);
        if (position.isEmpty()) {
            return new Resume.Nothing(Frame.Reset.UNKNOWN);
        }
        if (!position.get().epoch().equals(epoch)) {
            return new Resume.Nothing(Frame.Reset.OTHER_EPOCH);
        }
        if (position.get().offset() > ring.newest()) {
            return new Resume.Nothing(Frame.Reset.AHEAD);
        }
        return ring.after(position.get().offset())
                .<Resume>map(Resume.After::new)
                .orElseGet(() -> new Resume.Nothing(Frame.Reset.EXPIRED));
    }

    private List<Buffer> snapshot(Audience audience, Predicate<UnitRef> visible) {
        @Nullable Snapshot shared = snapshots.get(audience);
        if (shared != null) {
            Optional<List<Frame>> since = ring.after(shared.offset);
            if (since.isPresent() && since.get().size() <= SHARED_FOR) {
                List<Buffer> buffers = new ArrayList<>();
                buffers.add(shared.buffer);
                buffers.addAll(select(since.get(), audience, visible));
                return buffers;
            }
        }
        Buffer buffer = Frame.event("snapshot", id(), figures(audience, visible));
        snapshots.put(audience, new Snapshot(ring.newest(), buffer));
        return List.of(buffer);
    }

    /** An empty id, where nothing was ever told, makes a reader forget the id it had. */
    private String id() {
        return ring.newest() < 0 ? "" : new Position(epoch, ring.newest()).toString();
    }

    private List<byte[]> figures(Audience audience, Predicate<UnitRef> visible) {
        return switch (audience) {
            case Audience.Everybody all ->
                everybody.all().stream().map(this::write).toList();
            case Audience.Officials officials ->
                figures.values().stream()
                        .filter(figure -> visible.test(figure.unit))
                        .map(figure -> figure.json)
                        .toList();
        };
    }

    private static List<Buffer> select(List<Frame> frames, Audience audience, Predicate<UnitRef> visible) {
        List<Buffer> buffers = new ArrayList<>();
        for (Frame frame : frames) {
            @Nullable Buffer buffer = frame.seenBy(audience, visible);
            if (buffer != null) {
                buffers.add(buffer);
            }
        }
        return buffers;
    }

    private byte[] write(PublicFigure figure) {
        try {
            return json.writeValueAsBytes(figure);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private sealed interface Resume {
        record After(List<Frame> frames) implements Resume {}

        record Nothing(Frame.Reset reason) implements Resume {}
    }

    // Never compared: the text is kept to be sent.
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(long version, UnitRef unit, byte[] json) {}

    private record Snapshot(long offset, Buffer buffer) {}
}
