package vn.danchu.consultation.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.ConsultationEvent;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.time.PlatformClock;

/** Writes a step down, in its transaction: the new state, who took it, and the event that tells of it. */
@ApplicationScoped
class Chronicle {

    private final EntityManager entities;
    private final Outbox outbox;
    private final PlatformClock clock;

    Chronicle(EntityManager entities, Outbox outbox, PlatformClock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Writes a step that was taken.
     *
     * @param from state before it
     * @param event that tells of it
     * @param actor who took it; absent for the clock
     * @param reason given for it; absent where none is asked
     */
    void write(
            Consultation consultation,
            Transition transition,
            ConsultationState from,
            ConsultationEvent event,
            @Nullable Caller actor,
            @Nullable String reason) {
        // The version the event carries is the one the update gives.
        entities.flush();
        entities.persist(new StepTaken(consultation, transition, from, actor, reason, clock.now()));
        outbox.append(event, consultation.version());
    }
}
