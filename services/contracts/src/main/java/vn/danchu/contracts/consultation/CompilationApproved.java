package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * Every counted comment has its response and the chair has approved the explanation (Law 10/2022 art. 28(3)).
 *
 * @param consultation as it stands now
 */
@EventType(value = "vn.danchu.consultation.compilation-approved.v1", topic = "consultation.consultation.v1")
public record CompilationApproved(ConsultationFacts consultation) implements ConsultationEvent {}
