package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * The document asked about is issued.
 *
 * @param consultation as it stands now
 */
@EventType(value = "vn.danchu.consultation.consultation-decided.v1", topic = "consultation.consultation.v1")
public record ConsultationDecided(ConsultationFacts consultation) implements ConsultationEvent {}
