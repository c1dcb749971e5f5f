package vn.danchu.supervision.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.time.VietnamTime;

/** Times as Open311 has them: the note of the W3C on dates and times, always with an offset. */
@DomainRule
final class W3cTime {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** A plus sign that a program did not encode comes as a space. */
    private static final Pattern TIME = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)(?:(Z)|[ +](-?[0-9]{2}:[0-9]{2})|(-[0-9]{2}:[0-9]{2}))");

    private W3cTime() {}

    static String of(Instant instant) {
        return WRITTEN.format(instant.atZone(VietnamTime.ZONE));
    }

    /** The last second of a day. */
    static String endOf(LocalDate day) {
        return of(VietnamTime.endOf(day).minusSeconds(1));
    }

    /** Empty where it is none. */
    static Optional<Instant> read(String text) {
        var parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String east = parts.group(3);
        String offset = parts.group(2) != null ? "Z" : east != null ? "+" + east : parts.group(4);
        try {
            return Optional.of(OffsetDateTime.parse(parts.group(1) + offset)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeException unlikely) {
            return Optional.empty();
        }
    }
}
