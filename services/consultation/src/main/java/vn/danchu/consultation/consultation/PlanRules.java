package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.DATES_OUT_OF_ORDER;
import static vn.danchu.consultation.ConsultationProblem.FORM_NOT_FOR_MATTER;
import static vn.danchu.consultation.ConsultationProblem.PLAN_INCOMPLETE;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** What a plan must say before it is approved: content, forms, manner, time limit, responsibility; art. 28(1). */
@DomainRule
final class PlanRules {

    /** The class of matters with a dialogue of its own: decisions that bind certain citizens. */
    private static final String BINDING_DECISIONS = "8";

    private PlanRules() {}

    static Optional<Refusal> namesContent(PlanFacts facts) {
        return missing(isBlank(facts.plan().content()), "content");
    }

    static Optional<Refusal> namesForms(PlanFacts facts) {
        return Refusal.of(PLAN_INCOMPLETE)
                .at("forms")
                .citing(Basis.FORMS)
                .when(facts.plan().forms().isEmpty());
    }

    static Optional<Refusal> formsFitTheMatter(PlanFacts facts) {
        return Refusal.of(FORM_NOT_FOR_MATTER, facts.matter())
                .at("forms")
                .citing(Basis.ADDRESSEE_DIALOGUE)
                .when(facts.regime() == LegalRegime.COMMUNE
                        && facts.plan().forms().contains(ConsultationForm.ADDRESSEE_DIALOGUE)
                        && !facts.matter().equals(BINDING_DECISIONS));
    }

    static Optional<Refusal> namesManner(PlanFacts facts) {
        return missing(isBlank(facts.plan().manner()), "manner");
    }

    static Optional<Refusal> namesResponsiblePerson(PlanFacts facts) {
        return missing(facts.plan().responsible() == null, "responsible");
    }

    static Optional<Refusal> hasTimeLimit(PlanFacts facts) {
        @Nullable LocalDate closesOn = facts.plan().closesOn();
        if (closesOn == null) {
            return missing(true, "closesOn");
        }
        return Refusal.of(DATES_OUT_OF_ORDER, facts.today())
                .at("closesOn")
                .citing(Basis.PLAN)
                .when(!closesOn.isAfter(facts.today()));
    }

    static Optional<Refusal> promisesHold(PlanFacts facts) {
        Plan plan = facts.plan();
        @Nullable LocalDate closesOn = plan.closesOn();
        @Nullable LocalDate respondBy = plan.respondBy();
        @Nullable LocalDate decideBy = plan.decideBy();
        if (respondBy == null) {
            return missing(true, "respondBy");
        }
        if (decideBy == null) {
            return missing(true, "decideBy");
        }
        return closesOn == null ? Optional.empty() : new Promises(respondBy, decideBy, facts.limits()).broken(closesOn);
    }

    static Optional<Refusal> holidaysAreKnown(PlanFacts facts) {
        Plan plan = facts.plan();
        return holidaysKnown(facts, plan.closesOn(), "closesOn")
                .or(() -> holidaysKnown(facts, plan.respondBy(), "respondBy"))
                .or(() -> holidaysKnown(facts, plan.decideBy(), "decideBy"));
    }

    private static Optional<Refusal> holidaysKnown(PlanFacts facts, @Nullable LocalDate day, String field) {
        return day == null || facts.workingDays().onOrAfter(day).isPresent()
                ? Optional.empty()
                : Optional.of(holidaysUnknown(day.getYear(), field));
    }

    static Refusal holidaysUnknown(int year, String field) {
        return new Deadline.YearUnknown(year).refusal().at(field).citing(Basis.LAST_DAY);
    }

    private static Optional<Refusal> missing(boolean missing, String field) {
        return Refusal.of(PLAN_INCOMPLETE).at(field).citing(Basis.PLAN).when(missing);
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
