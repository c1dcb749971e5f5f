package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * The last day for comments has passed (Civil Code art. 148).
 *
 * @param consultation as it stands now
 */
@EventType(value = "vn.danchu.consultation.consultation-closed.v1", topic = "consultation.consultation.v1")
public record ConsultationClosed(ConsultationFacts consultation) implements ConsultationEvent {}
