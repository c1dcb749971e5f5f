package vn.danchu.contracts.supervision;

import java.util.UUID;
import vn.danchu.contracts.Event;

/** What happens to feedback. */
public sealed interface FeedbackEvent extends Event
        permits FeedbackReceived,
                FeedbackAccepted,
                FeedbackAssigned,
                InformationRequested,
                InformationGiven,
                AnswerProposed,
                AnswerReturned,
                FeedbackAnswered,
                FeedbackTransferred,
                FeedbackRefused,
                FeedbackWithdrawn,
                FeedbackRated,
                FeedbackReopened {

    /** As it stands after the event. */
    FeedbackFacts feedback();

    @Override
    default UUID subject() {
        return feedback().id();
    }
}
