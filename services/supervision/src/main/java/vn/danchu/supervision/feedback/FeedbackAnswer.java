package vn.danchu.supervision.feedback;

import jakarta.ws.rs.core.Response;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Shown;

/** How one thing of feedback is answered with: its view, its version, and its address where it is new. */
final class FeedbackAnswer {

    private static final String PATH = "/api/supervision/v1/feedback/";

    private FeedbackAnswer() {}

    static Response of(Outcome<FeedbackView> outcome, int status, Problems problems) {
        return switch (outcome) {
            case Outcome.Done<FeedbackView>(FeedbackView feedback) ->
                Shown.of(feedback, status, PATH, feedback.id(), feedback.version());
            case Outcome.Refused<FeedbackView>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
