package vn.danchu.consultation.criticism;

import java.time.LocalDate;
import java.util.Map;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a statement is judged by.
 *
 * @param sameLevel whether the organisation is of the unit that asks
 * @param agreed whether it is the Front's own, or agreed with the Front
 * @param state the consultation has reached
 * @param issuedOn date of the statement
 * @param today in Vietnam
 * @param sections by rubric
 */
@DomainRule
record StatementFacts(
        boolean sameLevel,
        boolean agreed,
        ConsultationState state,
        LocalDate issuedOn,
        LocalDate today,
        Map<Rubric, String> sections) {

    StatementFacts {
        sections = Map.copyOf(sections);
    }
}
