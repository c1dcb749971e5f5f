package vn.danchu.consultation.consultation;

import java.util.List;
import java.util.UUID;

/** Knows the statements of social criticism of a consultation. */
public interface CriticismTallies {

    /** Statements without a written answer, as the transaction sees them. */
    List<UUID> unansweredIds(UUID consultationId);
}
