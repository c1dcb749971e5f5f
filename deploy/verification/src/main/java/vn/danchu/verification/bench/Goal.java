package vn.danchu.verification.bench;

/**
 * What a figure has to reach, and what is wanted of it.
 *
 * @param sense which way is good
 * @param floor that must be reached
 * @param aim where it is wanted
 */
public record Goal(Sense sense, double floor, double aim) {

    /** Which way is good. */
    public enum Sense {
        AT_LEAST,
        AT_MOST
    }

    /** How a figure stands to its goal. */
    public enum Verdict {
        MISSED("MISSED"),
        FLOOR_REACHED("floor reached"),
        AIM_REACHED("aim reached");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** More is better. */
    public static Goal atLeast(double floor, double aim) {
        return new Goal(Sense.AT_LEAST, floor, aim);
    }

    /** Less is better. */
    public static Goal atMost(double floor, double aim) {
        return new Goal(Sense.AT_MOST, floor, aim);
    }

    /** A ratio is judged by the worse end of its interval. */
    Verdict verdict(Ratio ratio) {
        return switch (sense) {
            case AT_LEAST -> verdict(ratio.low());
            case AT_MOST -> verdict(ratio.high());
        };
    }

    Verdict verdict(double value) {
        if (reaches(value, aim)) {
            return Verdict.AIM_REACHED;
        }
        return reaches(value, floor) ? Verdict.FLOOR_REACHED : Verdict.MISSED;
    }

    private boolean reaches(double value, double mark) {
        return switch (sense) {
            case AT_LEAST -> value >= mark;
            case AT_MOST -> value <= mark;
        };
    }

    /** The sign before a mark, for a person. */
    String sign() {
        return switch (sense) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
        };
    }
}
