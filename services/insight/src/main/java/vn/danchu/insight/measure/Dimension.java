package vn.danchu.insight.measure;

import java.util.Arrays;
import java.util.Optional;

/** What a measure is broken down by. */
public enum Dimension {
    /** In whose name a comment was made. */
    AUTHOR_KIND("authorKind"),
    /** By which of the eight forms of art. 26 a comment came. */
    CHANNEL("channel"),
    /** What a comment says to the draft: agree, disagree, other. */
    STANCE("stance"),
    /** What was done with a comment. */
    DISPOSITION("disposition"),
    /** Upper bound of the time an answer took, in days: see {@link ResponseTime}. */
    WITHIN_DAYS("withinDays"),
    /** Under which law people are asked. */
    REGIME("regime"),
    /** Where a consultation stands. */
    STATE("state"),
    /** Rule that makes a duty. */
    CODE("code"),
    /** How a duty stands: see {@link DutyStanding}. */
    STANDING("standing");

    private final String key;

    Dimension(String key) {
        this.key = key;
    }

    /** Name in events, tables and requests. */
    public String key() {
        return key;
    }

    static Optional<Dimension> find(String key) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.key.equals(key))
                .findFirst();
    }
}
