package vn.danchu.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import vn.danchu.platform.page.Cursor.Position;
import vn.danchu.platform.page.Cursor.Unreadable;
import vn.danchu.platform.page.Cursor.Value;

/** Cursors as callers send them: cut, changed, taken from elsewhere, or forged with a checksum that is right. */
class CursorFuzzTest {

    private static final String LIST = "fuzz";
    private static final List<Value> KINDS = List.of(Value.values());
    private static final byte VERSION = 1;

    /** Of a few kinds, so that an input has a chance with each. */
    private static Cursor cursor(List<Value> kinds) {
        return Cursor.of(LIST, kinds.toArray(Value[]::new));
    }

    private static List<Value> kinds(FuzzedDataProvider input) {
        List<Value> kinds = new ArrayList<>();
        do {
            kinds.add(input.pickValue(KINDS));
        } while (kinds.size() < 3 && input.consumeBoolean());
        return kinds;
    }

    @FuzzTest(maxDuration = "")
    void whatIsReadIsWrittenTheSame(FuzzedDataProvider input) {
        List<Value> kinds = kinds(input);
        String text = input.consumeBoolean()
                ? forged(kinds, input.consumeRemainingAsBytes())
                : input.consumeRemainingAsString();

        switch (cursor(kinds).read(text)) {
            case Position position -> {
                Object[] values = values(kinds, position);
                assertThat(cursor(kinds).after(values)).isEqualTo(text);
                for (Object value : values) {
                    isForADatabase(value);
                }
            }
            case Unreadable unreadable ->
                assertThat(unreadable.refusal().field()).isEqualTo("cursor");
        }
    }

    @FuzzTest(maxDuration = "")
    void whatIsWrittenIsReadTheSame(FuzzedDataProvider input) {
        List<Value> kinds = kinds(input);
        Object[] values = kinds.stream().map(kind -> value(kind, input)).toArray();
        Question question = question(input);
        Question other = question(input);

        String bound = question.bind(cursor(kinds).after(values));

        assertThat(cursor(kinds).read(question.unbind(bound)))
                .isInstanceOfSatisfying(
                        Position.class,
                        position -> assertThat(values(kinds, position)).isEqualTo(values));
        if (!other.text().equals(question.text())) {
            assertThat(cursor(kinds).read(other.unbind(bound))).isInstanceOf(Unreadable.class);
        }
    }

    private static Question question(FuzzedDataProvider input) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap()
                .add(input.consumeString(8), input.consumeString(8))
                .add("limit", input.consumeString(3));
        return Question.of("/" + input.consumeString(8), query);
    }

    private static Object value(Value kind, FuzzedDataProvider input) {
        return switch (kind) {
            case INSTANT ->
                Instant.ofEpochSecond(
                        input.consumeLong(-62_135_596_800L, 253_402_300_799L), input.consumeInt(0, 999_999) * 1_000L);
            case DATE -> LocalDate.ofEpochDay(input.consumeLong(-719_162, 2_932_896));
            case UUID -> new UUID(input.consumeLong(), input.consumeLong());
            case NUMBER -> input.consumeLong();
            case TEXT -> new String(input.consumeBytes(40), StandardCharsets.UTF_8).replace("\0", "");
        };
    }

    private static Object[] values(List<Value> kinds, Position position) {
        Object[] values = new Object[kinds.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = switch (kinds.get(at)) {
                case INSTANT -> position.instant(at);
                case DATE -> position.date(at);
                case UUID -> position.uuid(at);
                case NUMBER -> position.number(at);
                case TEXT -> position.text(at);
            };
        }
        return values;
    }

    private static void isForADatabase(Object value) {
        switch (value) {
            case Instant instant ->
                assertThat(instant)
                        .isBetween(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));
            case LocalDate date -> assertThat(date.getYear()).isBetween(1, 9_999);
            case String text -> assertThat(text).doesNotContain("\0");
            default -> assertThat(value).isInstanceOfAny(UUID.class, Long.class);
        }
    }

    /** What somebody sends who knows how the checksum is made, which is no secret. */
    private static String forged(List<Value> kinds, byte[] body) {
        CRC32C checksum = new CRC32C();
        checksum.update((LIST + kinds).getBytes(StandardCharsets.UTF_8));
        checksum.update(body);
        ByteBuffer cursor = ByteBuffer.allocate(Byte.BYTES + Integer.BYTES + body.length)
                .put(VERSION)
                .putInt((int) checksum.getValue())
                .put(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
    }
}
