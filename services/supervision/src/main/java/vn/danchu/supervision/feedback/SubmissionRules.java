package vn.danchu.supervision.feedback;

import static vn.danchu.supervision.SupervisionProblem.ANONYMOUS_NOT_OFFERED;
import static vn.danchu.supervision.SupervisionProblem.CHANNEL_NOT_THEIRS;
import static vn.danchu.supervision.SupervisionProblem.CONTACT_MISSING;
import static vn.danchu.supervision.SupervisionProblem.FIELD_UNKNOWN;
import static vn.danchu.supervision.SupervisionProblem.NOT_READ_BACK;
import static vn.danchu.supervision.SupervisionProblem.PLACE_INCOMPLETE;
import static vn.danchu.supervision.SupervisionProblem.TEXT_TOO_LONG;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.danchu.contracts.supervision.ReporterKind;
import vn.danchu.platform.consent.ConsentRules;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** Whether feedback is taken in. What is about the words themselves is asked last, and never answered by keeping them. */
@DomainRule
final class SubmissionRules {

    private static final List<Function<SubmissionFacts, Optional<Refusal>>> RULES = List.of(
            SubmissionRules::channelIsTheirs,
            SubmissionRules::authorIsSomebody,
            SubmissionRules::consentIsGiven,
            SubmissionRules::textWasReadBack,
            SubmissionRules::authorCanBeAnswered,
            SubmissionRules::fieldIsKnown,
            SubmissionRules::placeIsComplete,
            SubmissionRules::textFits);

    private SubmissionRules() {}

    /** Why the feedback is not taken in; empty where it is. */
    static Optional<Refusal> refusal(SubmissionFacts facts) {
        return RULES.stream().flatMap(rule -> rule.apply(facts).stream()).findFirst();
    }

    /** Who has an account types on the portal; an official types what came by word or on paper; programs have a way of their own. */
    private static Optional<Refusal> channelIsTheirs(SubmissionFacts facts) {
        TypedBy whose = switch (facts.channel()) {
            case PORTAL -> TypedBy.AUTHOR;
            case PHONE, PAPER, DESK -> TypedBy.OFFICIAL;
            case OPEN311 -> TypedBy.PROGRAM;
        };
        return Refusal.of(CHANNEL_NOT_THEIRS, facts.channel()).at("channel").when(facts.typedBy() != whose);
    }

    /** No city has let feedback in without an author yet. */
    private static Optional<Refusal> authorIsSomebody(SubmissionFacts facts) {
        return Refusal.of(ANONYMOUS_NOT_OFFERED)
                .at("reporterKind")
                .citing(FeedbackBasis.LOCAL)
                .when(facts.reporterKind() == ReporterKind.ANONYMOUS);
    }

    private static Optional<Refusal> consentIsGiven(SubmissionFacts facts) {
        return ConsentRules.refusal(facts.consent(), facts.terms().notice());
    }

    /** What was said is read back, so that it stands as it was meant; what was written stands as it is. */
    private static Optional<Refusal> textWasReadBack(SubmissionFacts facts) {
        boolean said = switch (facts.channel()) {
            case PHONE, DESK -> true;
            case PORTAL, PAPER, OPEN311 -> false;
        };
        return Refusal.of(NOT_READ_BACK).at("readBack").when(said && !facts.readBack());
    }

    private static Optional<Refusal> authorCanBeAnswered(SubmissionFacts facts) {
        String contact = facts.contact();
        return Refusal.of(CONTACT_MISSING)
                .at("contact")
                .when(facts.typedBy() != TypedBy.AUTHOR && (contact == null || contact.isBlank()));
    }

    private static Optional<Refusal> fieldIsKnown(SubmissionFacts facts) {
        return Refusal.of(FIELD_UNKNOWN).at("field").when(!facts.fieldHolds());
    }

    private static Optional<Refusal> placeIsComplete(SubmissionFacts facts) {
        return Refusal.of(PLACE_INCOMPLETE).at("place").when(!facts.placeComplete());
    }

    private static Optional<Refusal> textFits(SubmissionFacts facts) {
        int longest = facts.terms().longestText();
        return Refusal.of(TEXT_TOO_LONG, longest, facts.length()).at("text").when(facts.length() > longest);
    }
}
