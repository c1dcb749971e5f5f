package vn.danchu.supervision.feedback;

import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackMatter;
import vn.danchu.contracts.supervision.ReporterKind;

/**
 * What somebody brings, by whichever way.
 *
 * @param channel by which it came
 * @param reporterKind in whose name it is given
 * @param kind of what is brought
 * @param matter it is about
 * @param field code of the field of work
 * @param text as its author meant it
 * @param place it is about; absent where it has none
 */
public record Submission(
        FeedbackChannel channel,
        ReporterKind reporterKind,
        FeedbackKind kind,
        FeedbackMatter matter,
        String field,
        String text,
        @Nullable Place place) {

    /** The same about how officials behave, where its field says so: what protects its author hangs on that. */
    public Submission about(boolean conduct) {
        return conduct
                ? new Submission(channel, reporterKind, kind, FeedbackMatter.OFFICIAL_CONDUCT, field, text, place)
                : this;
    }

    static Submission of(SubmitFeedback request, ReporterKind reporterKind) {
        return new Submission(
                FeedbackChannel.PORTAL,
                reporterKind,
                request.kind(),
                request.matter(),
                request.field(),
                request.text(),
                request.place());
    }

    /** A program knows services and not what they are about; those about officials are not offered to it. */
    static Submission of(RelayedFeedback request) {
        return new Submission(
                FeedbackChannel.OPEN311,
                ReporterKind.CITIZEN,
                FeedbackKind.PROBLEM,
                FeedbackMatter.OTHER,
                request.field(),
                request.text(),
                request.place());
    }

    static Submission of(RecordFeedback request) {
        return new Submission(
                request.channel(),
                request.reporterKind(),
                request.kind(),
                request.matter(),
                request.field(),
                request.text(),
                request.place());
    }
}
