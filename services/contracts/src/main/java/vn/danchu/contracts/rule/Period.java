package vn.danchu.contracts.rule;

/**
 * A length of time in the law (thời hạn), for example five working days.
 *
 * @param amount from 0; bounded because no period of the law is longer than a century and a date must exist at its end
 * @param unit that is counted
 */
public record Period(int amount, PeriodUnit unit) {

    private static final int LONGEST = 36_525;

    public Period {
        if (amount < 0 || amount > LONGEST) {
            throw new IllegalArgumentException("A period counts from 0 to " + LONGEST + ", not " + amount);
        }
    }

    public static Period days(int amount) {
        return new Period(amount, PeriodUnit.DAYS);
    }

    public static Period consecutiveDays(int amount) {
        return new Period(amount, PeriodUnit.CONSECUTIVE_DAYS);
    }

    public static Period workingDays(int amount) {
        return new Period(amount, PeriodUnit.WORKING_DAYS);
    }

    public static Period months(int amount) {
        return new Period(amount, PeriodUnit.MONTHS);
    }
}
