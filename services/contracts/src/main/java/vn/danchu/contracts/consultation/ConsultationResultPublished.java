package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * The compiled results and the explanation are published (Law 10/2022 art. 28(3)).
 *
 * @param consultation as it stands now
 */
@EventType(value = "vn.danchu.consultation.consultation-result-published.v1", topic = "consultation.consultation.v1")
public record ConsultationResultPublished(ConsultationFacts consultation) implements ConsultationEvent {}
