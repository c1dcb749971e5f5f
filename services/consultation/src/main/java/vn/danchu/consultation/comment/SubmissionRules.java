package vn.danchu.consultation.comment;

import static vn.danchu.consultation.ConsultationProblem.CHANNEL_NOT_PLANNED;
import static vn.danchu.consultation.ConsultationProblem.NOT_OPEN_FOR_COMMENTS;
import static vn.danchu.consultation.ConsultationProblem.OUTSIDE_THE_UNIT;
import static vn.danchu.consultation.ConsultationProblem.TARGET_UNKNOWN;
import static vn.danchu.consultation.ConsultationProblem.TEXT_TOO_LONG;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.consent.ConsentRules;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * Whether a comment is taken, and whether it counts.
 *
 * <p>Late is what arrives at or after the closing time, whether or not the clock job has run: it is kept and told so until
 * the matter is decided. Where a commune asks, those asked are its people (Law 10/2022 art. 29(1): citizens residing in the
 * area); an organisation or Front of a wider area may speak there too. Where the matter is a draft legal document, or no law
 * says who is asked, anybody may speak.
 */
@DomainRule
final class SubmissionRules {

    private static final String RESIDENTS = "Law 10/2022 art. 29(1)";
    private static final String FORMS = "Law 10/2022 art. 26(2)";
    private static final String PERIOD = "Law 10/2022 art. 28(2)";

    private static final List<Function<SubmissionFacts, Optional<Refusal>>> RULES = List.of(
            SubmissionRules::consultationTakesComments,
            SubmissionRules::authorIsAsked,
            SubmissionRules::channelIsPlanned,
            SubmissionRules::consentIsGiven,
            SubmissionRules::textFits,
            SubmissionRules::targetIsInTheDraft);

    private SubmissionRules() {}

    /** Why the comment is not taken; empty where it is. */
    static Optional<Refusal> refusal(SubmissionFacts facts) {
        return RULES.stream().flatMap(rule -> rule.apply(facts).stream()).findFirst();
    }

    /** {@link CommentState#SUBMITTED} where it counts, else {@link CommentState#LATE}. */
    static CommentState standing(ConsultationState state, Instant now, Instant closesAt) {
        return takesCounted(state, now, closesAt) ? CommentState.SUBMITTED : CommentState.LATE;
    }

    /** Whether comments are still counted, amended and withdrawn. */
    static boolean takesCounted(ConsultationState state, Instant now, Instant closesAt) {
        return state == ConsultationState.OPEN && now.isBefore(closesAt);
    }

    private static Optional<Refusal> consultationTakesComments(SubmissionFacts facts) {
        return switch (facts.state()) {
            case DRAFT, PLANNED, DECIDED, REPORTED, CANCELLED ->
                Optional.of(Refusal.of(NOT_OPEN_FOR_COMMENTS, facts.state()).citing(PERIOD));
            case OPEN, CLOSED, COMPILING, EXPLAINED, PUBLISHED -> Optional.empty();
        };
    }

    private static Optional<Refusal> authorIsAsked(SubmissionFacts facts) {
        return facts.belongs() || !asksOnlyItsOwn(facts.regime()) || speaksForAWiderArea(facts)
                ? Optional.empty()
                : Optional.of(Refusal.of(OUTSIDE_THE_UNIT).citing(RESIDENTS));
    }

    private static boolean speaksForAWiderArea(SubmissionFacts facts) {
        return facts.above() && facts.authorKind() != AuthorKind.CITIZEN;
    }

    private static boolean asksOnlyItsOwn(LegalRegime regime) {
        return switch (regime) {
            case COMMUNE, STAFF, ENTERPRISE, UNIT_SCHEME, PARTY -> true;
            case NORMATIVE, LOCAL -> false;
        };
    }

    private static Optional<Refusal> channelIsPlanned(SubmissionFacts facts) {
        return facts.forms().contains(facts.channel())
                ? Optional.empty()
                : Optional.of(Refusal.of(CHANNEL_NOT_PLANNED, facts.channel())
                        .at("channel")
                        .citing(FORMS));
    }

    private static Optional<Refusal> consentIsGiven(SubmissionFacts facts) {
        return ConsentRules.refusal(facts.consent(), facts.terms().notice());
    }

    private static Optional<Refusal> textFits(SubmissionFacts facts) {
        return textFits(facts.length(), facts.terms().longestText());
    }

    static Optional<Refusal> textFits(int length, int longest) {
        return length <= longest
                ? Optional.empty()
                : Optional.of(Refusal.of(TEXT_TOO_LONG, longest, length).at("text"));
    }

    private static Optional<Refusal> targetIsInTheDraft(SubmissionFacts facts) {
        return facts.targetExists()
                ? Optional.empty()
                : Optional.of(Refusal.of(TARGET_UNKNOWN).at("target"));
    }
}
