package vn.danchu.insight.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.ConsultationFacts;
import vn.danchu.contracts.consultation.CriticismFacts;
import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.contracts.supervision.ApologyCause;
import vn.danchu.contracts.supervision.ApologyFacts;
import vn.danchu.contracts.supervision.DisclosureAudience;
import vn.danchu.contracts.supervision.DisclosureFacts;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.contracts.supervision.FeedbackFacts;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.time.VietnamTime;

/**
 * What one fact adds to the figures. It depends on the fact alone, never on what came before: when a newer fact replaces
 * an older one, what the older had added is taken away, and the order of arrival leaves no trace. The view
 * {@code insight.derived} says the same in SQL, so that each can be checked against the other.
 */
@DomainRule
public final class Contributions {

    private Contributions() {}

    /** A comment counts on the day it was received, its response on the day it was answered. */
    public static Tally of(CommentFacts comment) {
        Tally tally = new Tally();
        switch (comment.state()) {
            case SUBMITTED -> received(Measure.COMMENTS, comment, tally);
            case LATE -> received(Measure.LATE_COMMENTS, comment, tally);
            case ANSWERED -> {
                received(Measure.COMMENTS, comment, tally);
                answered(comment, tally);
            }
            case WITHDRAWN -> {
                // Taken back: as if it had not been made.
            }
        }
        return tally;
    }

    /**
     * A consultation counts once, where it stands now.
     *
     * @param toldOn Vietnam day of the event; where nothing is published yet, the consultation belongs to it
     */
    public static Tally of(ConsultationFacts consultation, LocalDate toldOn) {
        @Nullable LocalDate published = consultation.publishedOn();
        Tally tally = new Tally();
        tally.add(
                consultation.unit(),
                Measure.CONSULTATIONS,
                Map.of(
                        Dimension.REGIME, consultation.regime().name(),
                        Dimension.STATE, consultation.state().name()),
                published == null ? toldOn : published,
                1);
        return tally;
    }

    /** A statement counts on the day it was received, and its answer on the day it was given. */
    public static Tally of(CriticismFacts criticism) {
        Tally tally = new Tally();
        tally.add(criticism.unit(), Measure.CRITICISMS_ISSUED, Map.of(), VietnamTime.dateOf(criticism.issuedAt()), 1);
        @Nullable Instant answeredAt = criticism.answeredAt();
        if (answeredAt != null) {
            tally.add(criticism.unit(), Measure.CRITICISMS_ANSWERED, Map.of(), VietnamTime.dateOf(answeredAt), 1);
        }
        return tally;
    }

    /** Feedback counts on the day it was received, the answer that stands on the day it was given. */
    public static Tally of(FeedbackFacts feedback) {
        Tally tally = new Tally();
        if (feedback.state() == FeedbackState.WITHDRAWN) {
            // Taken back: as if it had not been made.
            return tally;
        }
        LocalDate day = VietnamTime.dateOf(feedback.receivedAt());
        Map<Dimension, String> whatItIs = Map.of(
                Dimension.KIND, feedback.kind().name(),
                Dimension.FIELD, feedback.field(),
                Dimension.STATE, feedback.state().name());
        if (feedback.predecessor() == null) {
            Map<Dimension, String> andHowItCame = new EnumMap<>(whatItIs);
            andHowItCame.put(Dimension.AUTHOR_KIND, feedback.reporterKind().name());
            andHowItCame.put(Dimension.CHANNEL, feedback.channel().name());
            andHowItCame.put(Dimension.MATTER, feedback.matter().name());
            tally.add(feedback.unit(), Measure.FEEDBACK, andHowItCame, day, 1);
        } else {
            tally.add(feedback.unit(), Measure.FEEDBACK_TAKEN_OVER, whatItIs, day, 1);
        }
        if (feedback.state() == FeedbackState.ANSWERED) {
            answered(feedback, tally);
        }
        return tally;
    }

    /** An apology counts on the day it arose, its letter on the day it was sent. */
    public static Tally of(ApologyFacts apology) {
        Tally tally = new Tally();
        tally.add(
                apology.unit(),
                Measure.APOLOGIES,
                Map.of(
                        Dimension.CODE, apology.code(),
                        Dimension.STATE, apology.state().name()),
                VietnamTime.dateOf(apology.arisenAt()),
                1);
        @Nullable Instant sentAt = apology.sentAt();
        @Nullable ApologyCause cause = apology.cause();
        if (sentAt != null && cause != null) {
            tally.add(
                    apology.unit(),
                    Measure.APOLOGY_LETTERS,
                    Map.of(Dimension.CODE, apology.code(), Dimension.CAUSE, cause.name()),
                    VietnamTime.dateOf(sentAt),
                    1);
        }
        return tally;
    }

    /**
     * A disclosure counts on the day of its decision, and its publication on the day it was first published. What is disclosed inside an
     * agency is nobody else's business, not even as a number.
     */
    public static Tally of(DisclosureFacts disclosure) {
        Tally tally = new Tally();
        if (disclosure.audience() == DisclosureAudience.INTERNAL) {
            return tally;
        }
        tally.add(
                disclosure.unit(),
                Measure.DISCLOSURES,
                Map.of(
                        Dimension.GROUP, disclosure.group(),
                        Dimension.STATE, disclosure.state().name()),
                disclosure.decidedOn(),
                1);
        @Nullable LocalDate published = disclosure.firstPublishedOn();
        if (published != null) {
            DutyStanding standing = published.isAfter(disclosure.dueOn()) ? DutyStanding.MET_LATE : DutyStanding.MET;
            tally.add(
                    disclosure.unit(),
                    Measure.DISCLOSURES_PUBLISHED,
                    Map.of(Dimension.GROUP, disclosure.group(), Dimension.STANDING, standing.name()),
                    published,
                    1);
            for (DisclosureForm form : disclosure.forms()) {
                tally.add(
                        disclosure.unit(),
                        Measure.DISCLOSURE_FORMS,
                        Map.of(Dimension.GROUP, disclosure.group(), Dimension.FORM, form.name()),
                        published,
                        1);
            }
        }
        return tally;
    }

    /** A duty counts on the day it arose, its breach on the day it was found. */
    public static Tally of(DutyFacts duty) {
        Tally tally = new Tally();
        tally.add(
                duty.unit(),
                Measure.DUTIES,
                Map.of(
                        Dimension.CODE,
                        duty.code(),
                        Dimension.STANDING,
                        DutyStanding.of(duty).name()),
                VietnamTime.dateOf(duty.openedAt()),
                1);
        @Nullable Instant breachedAt = duty.breachedAt();
        if (breachedAt != null) {
            tally.add(
                    duty.unit(),
                    Measure.DUTY_BREACHES,
                    Map.of(Dimension.CODE, duty.code()),
                    VietnamTime.dateOf(breachedAt),
                    1);
        }
        return tally;
    }

    private static void received(Measure measure, CommentFacts comment, Tally tally) {
        tally.add(
                comment.unit(),
                measure,
                Map.of(
                        Dimension.AUTHOR_KIND, comment.authorKind().name(),
                        Dimension.CHANNEL, comment.channel().name(),
                        Dimension.STANCE, comment.stance().name()),
                VietnamTime.dateOf(comment.submittedAt()),
                1);
    }

    private static void answered(CommentFacts comment, Tally tally) {
        if (comment.disposition() == null || comment.answeredAt() == null) {
            throw new IllegalArgumentException(
                    "Comment " + comment.id() + " is " + CommentState.ANSWERED + " without an answer");
        }
        UnitRef unit = comment.unit();
        LocalDate day = VietnamTime.dateOf(comment.answeredAt());
        long seconds = ResponseTime.seconds(comment.submittedAt(), comment.answeredAt());
        Map<Dimension, String> dimensions = Map.of(
                Dimension.AUTHOR_KIND, comment.authorKind().name(),
                Dimension.STANCE, comment.stance().name(),
                Dimension.DISPOSITION, comment.disposition().name());
        tally.add(unit, Measure.RESPONSES, dimensions, day, 1);
        tally.add(unit, Measure.RESPONSE_SECONDS, dimensions, day, seconds);
        tally.add(
                unit, Measure.RESPONSE_TIMES, Map.of(Dimension.WITHIN_DAYS, ResponseTime.withinDays(seconds)), day, 1);
    }

    private static void answered(FeedbackFacts feedback, Tally tally) {
        if (feedback.answeredAt() == null) {
            throw new IllegalArgumentException(
                    "Feedback " + feedback.id() + " is " + FeedbackState.ANSWERED + " without an answer");
        }
        UnitRef unit = feedback.unit();
        LocalDate day = VietnamTime.dateOf(feedback.answeredAt());
        long seconds = ResponseTime.seconds(feedback.receivedAt(), feedback.answeredAt());
        Map<Dimension, String> whatItIs =
                Map.of(Dimension.KIND, feedback.kind().name(), Dimension.FIELD, feedback.field());
        tally.add(unit, Measure.FEEDBACK_ANSWERS, whatItIs, day, 1);
        tally.add(unit, Measure.FEEDBACK_ANSWER_SECONDS, whatItIs, day, seconds);
        tally.add(
                unit,
                Measure.FEEDBACK_ANSWER_TIMES,
                Map.of(Dimension.FIELD, feedback.field(), Dimension.WITHIN_DAYS, ResponseTime.withinDays(seconds)),
                day,
                1);
        @Nullable Integer rating = feedback.rating();
        if (rating != null) {
            tally.add(
                    unit,
                    Measure.FEEDBACK_RATINGS,
                    Map.of(Dimension.FIELD, feedback.field(), Dimension.RATING, rating.toString()),
                    day,
                    1);
        }
    }
}
