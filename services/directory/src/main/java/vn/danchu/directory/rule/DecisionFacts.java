package vn.danchu.directory.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.rule.RuleTerm;
import vn.danchu.platform.rule.Latitude;

/**
 * What is asked before a decision about a rule is taken.
 *
 * @param from first day on which it shall hold
 * @param term that shall hold; absent where the rule is not followed any longer, or the term makes no sense
 * @param senseless whether a term was given that makes no sense
 * @param latitude that the catalogue leaves the city on the first day
 * @param today in Vietnam
 * @param last day on which the last decision about the rule begins; absent for the first
 */
record DecisionFacts(
        LocalDate from,
        @Nullable RuleTerm term,
        boolean senseless,
        Latitude latitude,
        LocalDate today,
        @Nullable LocalDate last) {}
