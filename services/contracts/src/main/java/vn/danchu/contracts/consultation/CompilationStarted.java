package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * A person other than the approver compiles what people said (Law 10/2022 art. 28(3)).
 *
 * @param consultation as it stands now
 */
@EventType(value = "vn.danchu.consultation.compilation-started.v1", topic = "consultation.consultation.v1")
public record CompilationStarted(ConsultationFacts consultation) implements ConsultationEvent {}
