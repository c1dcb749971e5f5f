package vn.danchu.contracts.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * An apology (thư xin lỗi) as it stands after an event: no words, nobody's name.
 *
 * @param id of the apology
 * @param feedback whose author it is owed to
 * @param unit that owes it
 * @param duty that was not met in time
 * @param code of the rule of that duty
 * @param missedOn the last day of that duty
 * @param state it has reached
 * @param arisenAt when the breach was found
 * @param cause why the day was missed; absent before the letter
 * @param newDate by which the author now has the answer; absent where they have it already, and before the letter
 * @param sentAt when the letter was sent; absent before
 * @param metOn day on which officials met the author; absent where they did not
 */
public record ApologyFacts(
        UUID id,
        UUID feedback,
        UnitRef unit,
        UUID duty,
        String code,
        LocalDate missedOn,
        ApologyState state,
        Instant arisenAt,
        @Nullable ApologyCause cause,
        @Nullable LocalDate newDate,
        @Nullable Instant sentAt,
        @Nullable LocalDate metOn) {}
