package vn.danchu.consultation.consultation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * What an extension is judged by.
 *
 * @param now when it is asked for
 * @param closesAt first instant that is too late for a comment, before the extension
 * @param closesOn last day before the extension
 * @param requestedClosing last day as asked for
 * @param reason for it
 * @param promises after the extension
 * @param workingDays of the calendar
 */
@DomainRule
record ExtensionFacts(
        Instant now,
        Instant closesAt,
        LocalDate closesOn,
        LocalDate requestedClosing,
        @Nullable String reason,
        Promises promises,
        WorkingDays workingDays) {}
