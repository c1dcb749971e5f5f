package vn.danchu.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.platform.page.Cursor.Position;
import vn.danchu.platform.page.Cursor.Unreadable;
import vn.danchu.platform.page.Cursor.Value;

class CursorTest {

    private static final Cursor COMMENTS = Cursor.of("comments", Value.INSTANT, Value.UUID);
    private static final Instant SUBMITTED = Instant.parse("2026-11-22T07:00:00.123456Z");
    private static final UUID ID = UUID.fromString("0193516b-1f00-7000-8000-000000000001");

    @Test
    void whatIsWrittenIsReadBack() {
        Cursor.Reading reading = COMMENTS.read(COMMENTS.after(SUBMITTED, ID));

        assertThat(reading).isInstanceOfSatisfying(Position.class, position -> {
            assertThat(position.instant(0)).isEqualTo(SUBMITTED);
            assertThat(position.uuid(1)).isEqualTo(ID);
        });
    }

    @Test
    void everyKindOfValueComesBack() {
        Cursor cursor = Cursor.of("all", Value.DATE, Value.NUMBER, Value.TEXT, Value.TEXT, Value.INSTANT);
        Instant beforeTheEpoch = Instant.parse("1945-09-02T07:00:00.000001Z");

        Cursor.Reading reading = cursor.read(
                cursor.after(LocalDate.of(2026, 2, 17), Long.MIN_VALUE, "Đối thoại 🇻🇳", "", beforeTheEpoch));

        assertThat(reading).isInstanceOfSatisfying(Position.class, position -> {
            assertThat(position.date(0)).isEqualTo(LocalDate.of(2026, 2, 17));
            assertThat(position.number(1)).isEqualTo(Long.MIN_VALUE);
            assertThat(position.text(2)).isEqualTo("Đối thoại 🇻🇳");
            assertThat(position.text(3)).isEmpty();
            assertThat(position.instant(4)).isEqualTo(beforeTheEpoch);
        });
    }

    @Test
    void aCursorFitsIntoAnAddressAsItIs() {
        assertThat(COMMENTS.after(SUBMITTED, ID)).matches("[A-Za-z0-9_-]+").hasSizeLessThan(64);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Cursor criticisms = Cursor.of("criticisms", Value.INSTANT, Value.UUID);

        assertThat(COMMENTS.read(criticisms.after(SUBMITTED, ID))).isInstanceOf(Unreadable.class);
    }

    @Test
    void aCursorOfTheSameListSortedOtherwiseIsRefused() {
        Cursor otherwise = Cursor.of("comments", Value.NUMBER, Value.UUID);

        assertThat(COMMENTS.read(otherwise.after(7L, ID))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A",
                "abc",
                "AAAAAAAA",
                "????",
                "null",
                "' or 1=1 --",
                "AQAAAAA",
                "ệệệệ",
                "AQ==",
                "AQ\r\nAQ"
            })
    void whatWasNeverACursorIsRefused(String text) {
        assertThat(COMMENTS.read(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aTextOfAnyLengthIsRefusedWithoutEffort() {
        assertThat(COMMENTS.read("A".repeat(1_000_000))).isInstanceOf(Unreadable.class);
    }

    @Test
    void everyChangeOfOneBitIsRefused() {
        byte[] bytes = Base64.getUrlDecoder().decode(COMMENTS.after(SUBMITTED, ID));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThat(COMMENTS.read(encode(changed))).as("bit %d", bit).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void everyCutIsRefused() {
        String cursor = COMMENTS.after(SUBMITTED, ID);
        for (int length = 0; length < cursor.length(); length++) {
            assertThat(COMMENTS.read(cursor.substring(0, length)))
                    .as("%d characters", length)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void anotherSpellingOfTheSameBytesIsRefused() {
        Cursor numbers = Cursor.of("numbers", Value.NUMBER);
        String cursor = numbers.after(28L);
        String padded = cursor + "==";
        String otherUnusedBits =
                cursor.substring(0, cursor.length() - 1) + (char) (cursor.charAt(cursor.length() - 1) + 1);
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);

        assertThat(Base64.getUrlDecoder().decode(padded)).isEqualTo(bytes);
        assertThat(Base64.getUrlDecoder().decode(otherUnusedBits)).isEqualTo(bytes);
        assertThat(numbers.read(padded)).isInstanceOf(Unreadable.class);
        assertThat(numbers.read(otherUnusedBits)).isInstanceOf(Unreadable.class);
    }

    /** The checksum is no secret: whoever forges a cursor still puts nothing before the database that it can't compare. */
    @Test
    void aValueThatNoRowHoldsIsRefused() {
        Cursor dates = Cursor.of("dates", Value.DATE);
        Cursor instants = Cursor.of("instants", Value.INSTANT);
        Cursor texts = Cursor.of("texts", Value.TEXT);

        assertThat(dates.read(dates.after(LocalDate.of(9999, 12, 31)))).isInstanceOf(Position.class);
        assertThat(dates.read(dates.after(LocalDate.of(10_000, 1, 1)))).isInstanceOf(Unreadable.class);
        assertThat(dates.read(dates.after(LocalDate.of(0, 12, 31)))).isInstanceOf(Unreadable.class);
        assertThat(dates.read(dates.after(LocalDate.MAX))).isInstanceOf(Unreadable.class);
        assertThat(instants.read(instants.after(Instant.MAX))).isInstanceOf(Unreadable.class);
        assertThat(instants.read(instants.after(Instant.MIN))).isInstanceOf(Unreadable.class);
        assertThat(texts.read(texts.after("phường\0"))).isInstanceOf(Unreadable.class);
    }

    @Test
    void randomBytesNeverThrow() {
        Random random = new Random(12);
        Cursor texts = Cursor.of("texts", Value.TEXT, Value.DATE);
        for (int round = 0; round < 10_000; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);

            assertThat(texts.read(encode(bytes))).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void valuesThatTheListDoesNotSortByAreABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> COMMENTS.after(SUBMITTED));
        assertThatIllegalArgumentException().isThrownBy(() -> COMMENTS.after(ID, SUBMITTED));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of("nothing"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.of("texts", Value.TEXT).after("x".repeat(Cursor.LONGEST)));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
