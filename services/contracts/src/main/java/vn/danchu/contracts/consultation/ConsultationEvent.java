package vn.danchu.contracts.consultation;

import java.util.UUID;
import vn.danchu.contracts.Event;

/** What happens to a consultation. */
public sealed interface ConsultationEvent extends Event
        permits ConsultationPlanned,
                ConsultationOpened,
                ConsultationExtended,
                ConsultationClosed,
                CompilationStarted,
                CompilationApproved,
                ConsultationResultPublished,
                ConsultationDecided,
                ConsultationReported,
                ConsultationCancelled {

    /** As it stands after the event. */
    ConsultationFacts consultation();

    @Override
    default UUID subject() {
        return consultation().id();
    }
}
