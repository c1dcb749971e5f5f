package vn.danchu.contracts.consultation;

import java.util.UUID;
import vn.danchu.contracts.Event;

/** What happens to a statement of social criticism. */
public sealed interface CriticismEvent extends Event permits CriticismIssued, CriticismAnswered {

    /** As it stands after the event. */
    CriticismFacts criticism();

    @Override
    default UUID subject() {
        return criticism().id();
    }
}
