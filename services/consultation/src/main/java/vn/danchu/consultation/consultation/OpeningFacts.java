package vn.danchu.consultation.consultation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * What an opening is judged by.
 *
 * @param postedAt where the content is posted
 * @param plannedClosing last day of the plan
 * @param requestedClosing last day as asked for now
 * @param publishedOn day of publication
 * @param leastPeriod of the regime; empty where no law sets one
 * @param promises of the plan
 * @param workingDays of the calendar
 */
@DomainRule
record OpeningFacts(
        @Nullable String postedAt,
        LocalDate plannedClosing,
        LocalDate requestedClosing,
        LocalDate publishedOn,
        Optional<LeastPeriod> leastPeriod,
        Promises promises,
        WorkingDays workingDays) {}
