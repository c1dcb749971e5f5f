package vn.danchu.supervision.sealed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that anybody else learns of denunciations: how many, by month.
 *
 * @param month 1 to 12, in which they came
 * @param received confirmed by a named handler
 * @param closed of those, dealt with by now
 * @param waiting held that month and not looked at yet: how many will be denunciations nobody knows
 * @param overdue of those, past the day by which somebody was to look
 */
@Schema(name = "DenunciationCount")
public record MonthlyCount(int month, long received, long closed, long waiting, long overdue) {}
