package vn.danchu.platform.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;

/**
 * The cursor of one list: the values of its sort columns in the last row of a page, so that the next page begins right behind
 * it whatever was added or removed meanwhile. A list declares its cursor once:
 *
 * {@snippet :
 * private static final Cursor CURSOR = Cursor.of("comments", Cursor.Value.INSTANT, Cursor.Value.UUID);
 *
 * String next = CURSOR.after(row.submittedAt(), row.id());
 *
 * switch (CURSOR.read(text)) {
 *     case Cursor.Position position -> read(position.instant(0), position.uuid(1));
 *     case Cursor.Unreadable unreadable -> refuse(unreadable.refusal());
 * }
 * }
 *
 * <p>A cursor is opaque to callers: base64url of a version, a checksum and the values. The checksum takes in the name of the
 * list and the kinds of values, so that a cursor that was cut, changed or taken from another list is refused; {@link PageRequest} binds it to the question. It is no
 * signature and need not be one: the values are compared, as parameters, with rows that the caller may read anyway.
 */
public final class Cursor {

    /** Characters of the longest cursor. */
    public static final int LONGEST = 512;

    private static final byte VERSION = 1;
    private static final int HEAD = Byte.BYTES + Integer.BYTES;
    private static final int NANOS_OF_A_MICROSECOND = 1_000;

    /** Years of four digits: what a row may hold, and a database can compare. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9_999;

    /** What a sort column holds. */
    public enum Value {
        /** To the microsecond, as the platform's clock ticks. */
        INSTANT,
        DATE,
        UUID,
        NUMBER,
        TEXT
    }

    /** What a text that should be a cursor turned out to be. */
    public sealed interface Reading {}

    /** The text is no cursor of this list. */
    public record Unreadable() implements Reading {

        /** The same for a person, naming the parameter. */
        public Refusal refusal() {
            return Refusal.of(PlatformProblem.CURSOR_INVALID).at("cursor");
        }
    }

    private final String list;
    private final List<Value> kinds;

    private Cursor(String list, List<Value> kinds) {
        this.list = list;
        this.kinds = kinds;
    }

    /**
     * Declares the cursor of a list.
     *
     * @param list its name, unique in the service
     * @param kinds of its sort columns, in their order; together they must tell every row from every other
     */
    public static Cursor of(String list, Value... kinds) {
        if (kinds.length == 0) {
            throw new IllegalArgumentException("A cursor holds at least one value");
        }
        return new Cursor(list, List.of(kinds));
    }

    /**
     * The cursor behind a row.
     *
     * @param values of the sort columns of the row
     * @throws IllegalArgumentException if they aren't of the declared kinds or too long for a cursor, which is a bug
     */
    public String after(Object... values) {
        if (values.length != kinds.size()) {
            throw new IllegalArgumentException(list + " sorts by " + kinds + ", not by " + values.length + " values");
        }
        byte[] body = body(values);
        var out = new ByteArrayOutputStream(HEAD + body.length);
        try (var data = new DataOutputStream(out)) {
            data.writeByte(VERSION);
            data.writeInt(checksum(body));
            data.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("The cursor of " + list + " has " + text.length() + " characters");
        }
        return text;
    }

    /** Reads what a caller sent. Never throws. */
    public Reading read(String text) {
        byte @Nullable [] bytes = decode(text);
        if (bytes == null || bytes.length < HEAD) {
            return new Unreadable();
        }
        try (var data = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte version = data.readByte();
            int checksum = data.readInt();
            byte[] body = data.readAllBytes();
            if (version != VERSION || checksum != checksum(body)) {
                return new Unreadable();
            }
            return position(body);
        } catch (IOException | DateTimeException | ArithmeticException wrong) {
            return new Unreadable();
        }
    }

    private static byte @Nullable [] decode(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // Base64 has several spellings of the same bytes; we only know our own.
            boolean ours = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(text);
            return ours ? bytes : null;
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    private byte[] body(Object[] values) {
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            for (int at = 0; at < values.length; at++) {
                write(data, kinds.get(at), values[at]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (ClassCastException mismatch) {
            throw new IllegalArgumentException(list + " sorts by " + kinds, mismatch);
        }
        return out.toByteArray();
    }

    private static void write(DataOutputStream data, Value kind, Object value) throws IOException {
        switch (kind) {
            case INSTANT -> {
                Instant instant = (Instant) value;
                data.writeLong(instant.getEpochSecond());
                data.writeInt(instant.getNano() / NANOS_OF_A_MICROSECOND);
            }
            case DATE -> data.writeLong(((LocalDate) value).toEpochDay());
            case UUID -> {
                UUID uuid = (UUID) value;
                data.writeLong(uuid.getMostSignificantBits());
                data.writeLong(uuid.getLeastSignificantBits());
            }
            case NUMBER -> data.writeLong((Long) value);
            case TEXT -> {
                byte[] utf8 = ((String) value).getBytes(StandardCharsets.UTF_8);
                data.writeInt(utf8.length);
                data.write(utf8);
            }
        }
    }

    private Reading position(byte[] body) throws IOException {
        var data = new DataInputStream(new ByteArrayInputStream(body));
        List<Object> values = new ArrayList<>(kinds.size());
        for (Value kind : kinds) {
            values.add(readValue(data, kind));
        }
        // A body has several spellings too, of parts of a second and of broken text; we only know our own.
        return Arrays.equals(body(values.toArray()), body) ? new Position(values) : new Unreadable();
    }

    private static Object readValue(DataInputStream data, Value kind) throws IOException {
        return switch (kind) {
            case INSTANT ->
                meant(Instant.ofEpochSecond(data.readLong(), (long) data.readInt() * NANOS_OF_A_MICROSECOND));
            case DATE -> meant(LocalDate.ofEpochDay(data.readLong()));
            case UUID -> new UUID(data.readLong(), data.readLong());
            case NUMBER -> data.readLong();
            case TEXT -> readText(data);
        };
    }

    private static String readText(DataInputStream data) throws IOException {
        int length = data.readInt();
        if (length < 0 || length > data.available()) {
            throw new IOException("A text of " + length + " bytes is not there");
        }
        String text = new String(data.readNBytes(length), StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw new IOException("No text of a database holds a NUL");
        }
        return text;
    }

    private static LocalDate meant(LocalDate date) throws IOException {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IOException("No row has a date so far away");
        }
        return date;
    }

    private static Instant meant(Instant instant) throws IOException {
        meant(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    private int checksum(byte[] body) {
        var checksum = new CRC32C();
        checksum.update((list + kinds).getBytes(StandardCharsets.UTF_8));
        checksum.update(body);
        return (int) checksum.getValue();
    }

    /** The sort columns of the row behind which the page begins, by their place in the declaration. */
    public static final class Position implements Reading {

        private final List<Object> values;

        private Position(List<Object> values) {
            this.values = List.copyOf(values);
        }

        public Instant instant(int at) {
            return (Instant) values.get(at);
        }

        public LocalDate date(int at) {
            return (LocalDate) values.get(at);
        }

        public UUID uuid(int at) {
            return (UUID) values.get(at);
        }

        public long number(int at) {
            return (Long) values.get(at);
        }

        public String text(int at) {
            return (String) values.get(at);
        }
    }
}
