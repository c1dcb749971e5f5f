package vn.danchu.consultation.consultation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a decision is judged by.
 *
 * @param separation of who decides from who drafted, compiled and answered
 * @param issuedOn date of the document
 * @param resultPublishedOn day on which the result was published
 * @param today in Vietnam
 * @param unansweredComments counted comments without a response
 * @param unansweredCriticisms statements of social criticism without a written answer
 * @param criticismOverride public reason for which the chair decides all the same
 * @param repliesFirst {@code CON.REPLY.BEFORE_ISSUE}; empty where it is switched off
 * @param criticismFirst {@code CRI.GATE}; empty where it is switched off
 */
@DomainRule
record DecisionFacts(
        Separation separation,
        LocalDate issuedOn,
        LocalDate resultPublishedOn,
        LocalDate today,
        long unansweredComments,
        long unansweredCriticisms,
        @Nullable String criticismOverride,
        Optional<LocalRule> repliesFirst,
        Optional<LocalRule> criticismFirst)
        implements Separated {}
