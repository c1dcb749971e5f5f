package vn.danchu.consultation.criticism;

import java.util.Map;
import vn.danchu.contracts.consultation.CriticismState;
import vn.danchu.platform.rule.DomainRule;

/**
 * What the answer to a statement is judged by.
 *
 * @param state the statement has reached
 * @param points by rubric
 */
@DomainRule
record AnswerFacts(CriticismState state, Map<Rubric, Reply> points) {

    AnswerFacts {
        points = Map.copyOf(points);
    }
}
