package vn.danchu.supervision.apology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.ApologyCause;
import vn.danchu.contracts.supervision.ApologyState;

/**
 * An apology as the author of the feedback and the unit see it.
 *
 * @param id of the apology
 * @param feedback whose author it is owed to
 * @param unit that owes it
 * @param code of the rule whose day was missed
 * @param missedOn that day
 * @param state it has reached
 * @param arisenAt when the breach was found
 * @param cause why the day was missed; absent before the letter
 * @param text of the letter; absent before
 * @param newDate by which the author has the answer; absent where they have it already
 * @param sentAt when the letter was sent; absent before
 * @param metOn day on which officials met the author; absent where they did not
 * @param minutes of that meeting; absent where there was none
 * @param version raised by each change, from 0; {@code ETag} names it for {@code If-Match}
 */
public record ApologyView(
        UUID id,
        UUID feedback,
        UnitRef unit,
        String code,
        LocalDate missedOn,
        ApologyState state,
        Instant arisenAt,
        @Nullable ApologyCause cause,
        @Nullable String text,
        @Nullable LocalDate newDate,
        @Nullable Instant sentAt,
        @Nullable LocalDate metOn,
        @Nullable String minutes,
        long version) {}
