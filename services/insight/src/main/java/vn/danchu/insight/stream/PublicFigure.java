package vn.danchu.insight.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * A figure as everybody sees it.
 *
 * @param unit it is of
 * @param measure that is counted
 * @param dimensions it is broken down by, name to value
 * @param value as shown; null where it is not shown any longer
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PublicFigure(
        UnitRef unit,
        String measure,
        Map<String, String> dimensions,
        @Nullable Long value) {}
