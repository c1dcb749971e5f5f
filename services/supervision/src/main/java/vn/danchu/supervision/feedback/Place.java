package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * Where something is.
 *
 * @param description in words, such as a street and number
 * @param longitude WGS 84, degrees east; with a latitude or not at all
 * @param latitude WGS 84, degrees north
 */
public record Place(
        @Nullable @Characters(max = 300) String description,
        @Nullable @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
        @Nullable @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude) {

    /** Both coordinates or none. */
    boolean hasWholePoint() {
        return (longitude == null) == (latitude == null);
    }
}
