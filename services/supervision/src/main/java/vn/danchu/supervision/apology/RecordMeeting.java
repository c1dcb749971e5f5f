package vn.danchu.supervision.apology;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.danchu.platform.web.Characters;

/**
 * Officials at fault met the author of the feedback.
 *
 * @param metOn day on which they met
 * @param minutes what was said, without names
 */
public record RecordMeeting(
        @NotNull LocalDate metOn,
        @NotBlank @Characters(max = 5000) String minutes) {}
