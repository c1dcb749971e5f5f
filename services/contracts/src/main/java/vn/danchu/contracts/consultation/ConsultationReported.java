package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * The outcome is reported to the People's Council, with a copy to the Front (Law 10/2022 art. 28(5)).
 *
 * @param consultation as it stands now
 */
@EventType(value = "vn.danchu.consultation.consultation-reported.v1", topic = "consultation.consultation.v1")
public record ConsultationReported(ConsultationFacts consultation) implements ConsultationEvent {}
