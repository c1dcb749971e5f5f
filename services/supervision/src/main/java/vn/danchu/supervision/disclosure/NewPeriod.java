package vn.danchu.supervision.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period that is to begin.
 *
 * @param id of it
 * @param words that are published
 * @param toldUntil last day on which the loudspeakers tell it at least; absent where they do not
 * @param now when it begins
 * @param today the day of that
 */
record NewPeriod(UUID id, String words, @Nullable LocalDate toldUntil, Instant now, LocalDate today) {}
