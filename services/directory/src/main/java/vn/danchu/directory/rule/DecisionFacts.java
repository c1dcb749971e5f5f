package vn.danchu.directory.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.Latitude;

/**
 * What is asked before a decision about a rule is taken.
 *
 * @param request of the city
 * @param latitude that the catalogue leaves it on the day from which it shall hold
 * @param today in Vietnam
 * @param last day on which the last decision about the rule begins; absent for the first
 */
record DecisionFacts(
        DecideRule request,
        Latitude latitude,
        LocalDate today,
        @Nullable LocalDate last) {}
