package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * The chair has approved the plan; it goes to the People's Council and the Front (Law 10/2022 art. 28(1)).
 *
 * @param consultation as it stands now
 */
@EventType(value = "vn.danchu.consultation.consultation-planned.v1", topic = "consultation.consultation.v1")
public record ConsultationPlanned(ConsultationFacts consultation) implements ConsultationEvent {}
