package vn.danchu.contracts.rule;

/** What a period of the law counts. */
public enum PeriodUnit {
    /** Days (ngày). All are counted, but the period does not end on a day off: Civil Code 91/2015 art. 148(5). */
    DAYS,
    /** Days without a break (ngày liên tục). All are counted and the last may be any day: nothing waits for an office. */
    CONSECUTIVE_DAYS,
    /** Working days (ngày làm việc). */
    WORKING_DAYS,
    /** Months (tháng), to the corresponding day or the last of the month: Civil Code 91/2015 art. 148(3). */
    MONTHS
}
