package vn.danchu.insight.measure;

import static vn.danchu.insight.measure.Dimension.AUTHOR_KIND;
import static vn.danchu.insight.measure.Dimension.CAUSE;
import static vn.danchu.insight.measure.Dimension.CHANNEL;
import static vn.danchu.insight.measure.Dimension.CODE;
import static vn.danchu.insight.measure.Dimension.DISPOSITION;
import static vn.danchu.insight.measure.Dimension.FIELD;
import static vn.danchu.insight.measure.Dimension.FORM;
import static vn.danchu.insight.measure.Dimension.GROUP;
import static vn.danchu.insight.measure.Dimension.KIND;
import static vn.danchu.insight.measure.Dimension.MATTER;
import static vn.danchu.insight.measure.Dimension.RATING;
import static vn.danchu.insight.measure.Dimension.REGIME;
import static vn.danchu.insight.measure.Dimension.STANCE;
import static vn.danchu.insight.measure.Dimension.STANDING;
import static vn.danchu.insight.measure.Dimension.STATE;
import static vn.danchu.insight.measure.Dimension.WITHIN_DAYS;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What is counted, the Vietnam day an amount belongs to, and what it is broken down by. Sums over days, units and
 * dimensions are all meaningful; a mean is the quotient of two measures, so that means of means never arise.
 */
public enum Measure {
    /** Comments that count: in time and not withdrawn. Day received. */
    COMMENTS("comments", AUTHOR_KIND, CHANNEL, STANCE),
    /** Comments received after the closing: kept, not counted. Day received. */
    LATE_COMMENTS("late-comments", AUTHOR_KIND, CHANNEL, STANCE),
    /** Counted comments that have their response. Day answered. */
    RESPONSES("responses", AUTHOR_KIND, STANCE, DISPOSITION),
    /** Whole seconds from receipt to response, added up: over {@link #RESPONSES} it is the mean. Day answered. */
    RESPONSE_SECONDS("response-seconds", AUTHOR_KIND, STANCE, DISPOSITION),
    /** Responses by how long they took, for a median. Day answered. */
    RESPONSE_TIMES("response-times", WITHIN_DAYS),
    /** Consultations by where they stand now. Day of publication; before that, the day of the newest step. */
    CONSULTATIONS("consultations", REGIME, STATE),
    /** Statements of social criticism. Day received. */
    CRITICISMS_ISSUED("criticisms-issued"),
    /** Statements of social criticism answered in writing. Day answered. */
    CRITICISMS_ANSWERED("criticisms-answered"),
    /** Feedback as it came from its authors, withdrawn apart, by where it stands now. Day received. */
    FEEDBACK("feedback", AUTHOR_KIND, CHANNEL, KIND, MATTER, FIELD, STATE),
    /** Feedback that another unit passed on, withdrawn apart, by where it stands now: its first unit has counted it already. Day received. */
    FEEDBACK_TAKEN_OVER("feedback-taken-over", KIND, FIELD, STATE),
    /** Feedback whose answer stands: its author has not come back. Day answered. */
    FEEDBACK_ANSWERS("feedback-answers", KIND, FIELD),
    /** Whole seconds from receipt to answer, added up: over {@link #FEEDBACK_ANSWERS} it is the mean. Day answered. */
    FEEDBACK_ANSWER_SECONDS("feedback-answer-seconds", KIND, FIELD),
    /** Answers to feedback by how long they took, for a median or a percentile. Day answered. */
    FEEDBACK_ANSWER_TIMES("feedback-answer-times", FIELD, WITHIN_DAYS),
    /** Answers to feedback that their authors have rated. Day answered. */
    FEEDBACK_RATINGS("feedback-ratings", FIELD, RATING),
    /** Apologies owed for missed days, by where they stand now. Day on which the breach was found. */
    APOLOGIES("apologies", CODE, STATE),
    /** Letters of apology. Day sent. */
    APOLOGY_LETTERS("apology-letters", CODE, CAUSE),
    /** What communes have to disclose to everybody, by where it stands now. Day of the decision. */
    DISCLOSURES("disclosures", GROUP, STATE),
    /** What they have disclosed, in time or late. Day first published. */
    DISCLOSURES_PUBLISHED("disclosures-published", GROUP, STANDING),
    /** In which forms: one disclosure has several. Day first published. */
    DISCLOSURE_FORMS("disclosure-forms", GROUP, FORM),
    /** Duties by how they stand now. Day they arose. */
    DUTIES("duties", CODE, STANDING),
    /** Duties whose due date passed before they were met. Day on which the breach was found. */
    DUTY_BREACHES("duty-breaches", CODE);

    private final String key;

    // Made by Set.of, which no one can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Dimension> dimensions;

    Measure(String key, Dimension... dimensions) {
        this.key = key;
        this.dimensions = Set.of(dimensions);
    }

    /** Name in events, tables and requests. */
    public String key() {
        return key;
    }

    /** What each of its amounts is broken down by: all of them, always. */
    public Set<Dimension> dimensions() {
        return dimensions;
    }

    /** The measure of that name. */
    public static Optional<Measure> find(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key.equals(key))
                .findFirst();
    }
}
