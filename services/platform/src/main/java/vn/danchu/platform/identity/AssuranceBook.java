package vn.danchu.platform.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well who must have proved who they are (mức độ xác thực), for what, and since when.
 *
 * @param ranks of the levels a token may state, by {@code acr}
 * @param demands on operations; one that is not among them asks for no level
 */
record AssuranceBook(Map<String, Integer> ranks, List<Demand> demands) {

    /** The rank of who states no level, or one that nobody defined. */
    private static final int NONE = -1;

    AssuranceBook {
        ranks = Map.copyOf(ranks);
        demands = List.copyOf(demands);
    }

    /**
     * The level an operation asks for and the caller has not reached; empty if they have.
     *
     * @param operation in kebab case, such as {@code approve-plan}
     * @param held the level of the token; absent where it states none
     * @param on the day of the request
     */
    Optional<String> missing(String operation, @Nullable String held, LocalDate on) {
        int reached = held == null ? NONE : ranks.getOrDefault(held, NONE);
        return demands.stream()
                .filter(demand -> demand.binds(operation, on))
                .map(Demand::acr)
                .filter(wanted -> ranks.getOrDefault(wanted, Integer.MAX_VALUE) > reached)
                .findFirst();
    }

    /**
     * What one operation asks for.
     *
     * @param acr the least level
     * @param validUntil first day on which it holds no longer; absent while no end is set
     */
    record Demand(
            String operation,
            String acr,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        boolean binds(String asked, LocalDate on) {
            return operation.equals(asked)
                    && !on.isBefore(validFrom)
                    && (validUntil == null || on.isBefore(validUntil));
        }
    }
}
