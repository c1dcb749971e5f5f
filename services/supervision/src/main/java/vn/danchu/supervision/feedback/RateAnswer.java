package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * What the author thinks of the answer.
 *
 * @param rating from 1, not satisfied at all, to 5, very satisfied
 * @param words beside it; absent where they have none
 */
public record RateAnswer(
        @Min(1) @Max(5) int rating,
        @Nullable @Characters(max = 2000) String words) {}
