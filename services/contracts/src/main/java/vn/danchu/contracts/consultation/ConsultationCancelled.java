package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * The consultation is called off with a reason; what people said is kept.
 *
 * @param consultation as it stands now
 */
@EventType(value = "vn.danchu.consultation.consultation-cancelled.v1", topic = "consultation.consultation.v1")
public record ConsultationCancelled(ConsultationFacts consultation) implements ConsultationEvent {}
