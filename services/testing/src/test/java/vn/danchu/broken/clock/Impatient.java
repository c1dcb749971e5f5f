package vn.danchu.broken.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;

/** Looks at the clock and draws identifiers itself. */
class Impatient {

    Instant now() {
        return Instant.now();
    }

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    @SuppressWarnings("JavaUtilDate")
    Date date() {
        return new Date();
    }

    UUID identifier() {
        return UUID.randomUUID();
    }

    Supplier<UUID> identifiers() {
        return UUID::randomUUID;
    }

    @SuppressWarnings("JavaUtilDate")
    Date allowed(long millis) {
        return new Date(millis + System.nanoTime());
    }
}
