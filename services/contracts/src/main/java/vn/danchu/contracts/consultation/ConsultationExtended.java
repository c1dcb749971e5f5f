package vn.danchu.contracts.consultation;

import java.time.LocalDate;
import vn.danchu.contracts.EventType;

/**
 * The closing day was moved later, with a reason (Law 10/2022 art. 14(1)).
 *
 * @param consultation as it stands now
 * @param previouslyClosedOn the closing day before
 */
@EventType(value = "vn.danchu.consultation.consultation-extended.v1", topic = "consultation.consultation.v1")
public record ConsultationExtended(ConsultationFacts consultation, LocalDate previouslyClosedOn)
        implements ConsultationEvent {}
