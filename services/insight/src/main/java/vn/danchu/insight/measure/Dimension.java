package vn.danchu.insight.measure;

import java.util.Arrays;
import java.util.Optional;

/** What a measure is broken down by. */
public enum Dimension {
    /** In whose name a comment was made, or feedback given. */
    AUTHOR_KIND("authorKind"),
    /** By which of the eight forms of art. 26 a comment came, or by which way feedback did. */
    CHANNEL("channel"),
    /** What a comment says to the draft: agree, disagree, other. */
    STANCE("stance"),
    /** What was done with a comment. */
    DISPOSITION("disposition"),
    /** Problem, praise or idea: what feedback brings. */
    KIND("kind"),
    /** What feedback is about: a service, a procedure, a work, how officials behave. */
    MATTER("matter"),
    /** Code of the field of work that feedback belongs to. */
    FIELD("field"),
    /** What an author thinks of the answer to their feedback, from 1 to 5. */
    RATING("rating"),
    /** Why a day was missed, where officials say so in an apology. */
    CAUSE("cause"),
    /** Clause of Law 10/2022 art. 11 to which a disclosure belongs. */
    GROUP("group"),
    /** How something is disclosed. */
    FORM("form"),
    /** Upper bound of the time an answer took, in days: see {@link ResponseTime}. */
    WITHIN_DAYS("withinDays"),
    /** Under which law people are asked. */
    REGIME("regime"),
    /** Where a consultation, feedback, an apology or a disclosure stands. */
    STATE("state"),
    /** Rule that makes a duty. */
    CODE("code"),
    /** How a duty stands, or the duty behind a disclosure: see {@link DutyStanding}. */
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
