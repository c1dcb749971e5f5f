package vn.danchu.directory.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a merger look at.
 *
 * @param issuedOn date of the decision
 * @param effectiveOn first day of the new unit
 * @param today in Vietnam
 * @param merged the codes that are to end, in the order of the request
 * @param code of the new unit
 * @param fullName of the new unit, with the type
 * @param codeUsed whether that code has ever named a unit
 */
record MergerFacts(
        LocalDate issuedOn,
        LocalDate effectiveOn,
        LocalDate today,
        List<Merged> merged,
        String code,
        String fullName,
        boolean codeUsed) {

    MergerFacts {
        merged = List.copyOf(merged);
    }

    /**
     * A code that is to end.
     *
     * @param code as requested
     * @param unit the newest unit it has named before the first day of the new one, ended or not; absent where there is none
     * @param next the oldest unit it names from that day on; absent where there is none
     */
    record Merged(
            String code, @Nullable UnitSpan unit, @Nullable UnitSpan next) {

        /** Sorts what a code has named, oldest first, by the day of the merger. */
        static Merged of(String code, List<UnitSpan> bearers, LocalDate effectiveOn) {
            return new Merged(
                    code,
                    bearers.stream()
                            .filter(span -> span.hasBegunBefore(effectiveOn))
                            .reduce((older, newer) -> newer)
                            .orElse(null),
                    bearers.stream()
                            .filter(span -> !span.hasBegunBefore(effectiveOn))
                            .findFirst()
                            .orElse(null));
        }
    }
}
