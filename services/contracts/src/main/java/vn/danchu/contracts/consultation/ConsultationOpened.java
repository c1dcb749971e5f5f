package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * The content is published and comments are taken (Law 10/2022 art. 28(2)).
 *
 * @param consultation as it stands now
 */
@EventType(value = "vn.danchu.consultation.consultation-opened.v1", topic = "consultation.consultation.v1")
public record ConsultationOpened(ConsultationFacts consultation) implements ConsultationEvent {}
