package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.DRAFT_OF_ANOTHER_UNIT;
import static vn.danchu.consultation.ConsultationProblem.MATTER_NOT_OF_REGIME;
import static vn.danchu.consultation.ConsultationProblem.REGIME_NOT_PUBLIC;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.danchu.consultation.CommuneChapter;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** What must be chosen before a consultation exists. */
@DomainRule
final class CreationRules {

    private static final Pattern CLAUSE_OF_ARTICLE_25 = Pattern.compile("[1-9]");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private CreationRules() {}

    /**
     * What is asked here is read by everybody. A draft of the Party is not meant for everybody, nor what an agency or an
     * enterprise asks its own people (Law 10/2022 art. 46, 64 speak of disclosure within them).
     */
    static Optional<Refusal> itIsForEverybody(CreationFacts facts) {
        boolean inside = switch (facts.regime()) {
            case PARTY, STAFF, ENTERPRISE -> true;
            case COMMUNE, NORMATIVE, UNIT_SCHEME, LOCAL -> false;
        };
        return Refusal.of(REGIME_NOT_PUBLIC, facts.regime())
                .at("regime")
                .citing(Basis.LOCAL)
                .when(inside);
    }

    /** A commune asks about one of the nine matters of art. 25; other regimes name theirs by a word. */
    static Optional<Refusal> matterBelongsToTheRegime(CreationFacts facts) {
        Pattern form = facts.regime() == LegalRegime.COMMUNE ? CLAUSE_OF_ARTICLE_25 : WORD;
        return Refusal.of(MATTER_NOT_OF_REGIME, facts.regime())
                .at("matter")
                .citing(Basis.MATTERS)
                .when(!form.matcher(facts.matter()).matches());
    }

    /**
     * A unit asks about what is drafted within it. About the draft of an authority above, a commune asks where that authority has
     * given it the task, and says which one has.
     */
    static Optional<Refusal> draftIsTheirsToAskAbout(CreationFacts facts) {
        boolean theirs = switch (facts.origin()) {
            case WITHIN -> true;
            case ABOVE -> facts.delegated();
            case ELSEWHERE -> false;
        };
        return Refusal.of(DRAFT_OF_ANOTHER_UNIT)
                .at("draftId")
                .citing(CommuneChapter.under(facts.regime(), Basis.DELEGATION))
                .when(!theirs);
    }
}
