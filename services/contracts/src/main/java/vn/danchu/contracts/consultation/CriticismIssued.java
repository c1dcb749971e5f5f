package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * A Front organisation has delivered a statement of social criticism (Law on the Fatherland Front art. 32–36).
 *
 * @param criticism as it stands now
 */
@EventType(value = "vn.danchu.consultation.criticism-issued.v1", topic = "consultation.criticism.v1")
public record CriticismIssued(CriticismFacts criticism) implements CriticismEvent {}
