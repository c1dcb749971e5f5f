package vn.danchu.supervision.apology;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.ApologyCause;
import vn.danchu.platform.web.Characters;

/**
 * A letter of apology (thư xin lỗi).
 *
 * @param cause why the day was missed
 * @param text to the author of the feedback
 * @param newDate by which they have the answer; absent where they have it already
 */
public record SendLetter(
        @NotNull ApologyCause cause,
        @NotBlank @Characters(max = 5000) String text,
        @Nullable LocalDate newDate) {}
