package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * The drafting body has answered in writing (Law on the Fatherland Front art. 36(3)).
 *
 * @param criticism as it stands now
 */
@EventType(value = "vn.danchu.consultation.criticism-answered.v1", topic = "consultation.criticism.v1")
public record CriticismAnswered(CriticismFacts criticism) implements CriticismEvent {}
