package vn.danchu.directory.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danchu.contracts.rule.Direction.AFTER;
import static vn.danchu.contracts.rule.Direction.AT_LEAST;
import static vn.danchu.contracts.rule.Direction.BEFORE;
import static vn.danchu.contracts.rule.Direction.PROMISED;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.PeriodUnit;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Confidence;
import vn.danchu.platform.rule.Latitude;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleKind;

class DecisionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    private static final Rule TWENTY_DAYS = rule(AT_LEAST, Period.days(20), RuleKind.STATUTORY);
    private static final Latitude LAW = new Latitude.AboveTheLaw(TWENTY_DAYS);

    @Test
    void aRuleThatTheCatalogueDoesNotKnowIsNotDecided() {
        assertThat(refusal(new Latitude.None(), NEXT_YEAR, null, null))
                .contains(Refusal.of(RuleProblem.RULE_UNKNOWN).at("code"));
    }

    @Nested
    class Time {

        @Test
        void aDecisionHoldsFromTodayAtTheEarliest() {
            assertThat(refusal(free(PROMISED, null), TODAY.minusDays(1), null, null))
                    .contains(
                            Refusal.of(RuleProblem.DECISION_IN_THE_PAST, TODAY).at("from"));
            assertThat(refusal(free(PROMISED, null), TODAY, null, null)).isEmpty();
        }

        @Test
        void itBeginsAfterTheLastOne() {
            assertThat(refusal(free(PROMISED, null), NEXT_YEAR, null, NEXT_YEAR))
                    .contains(Refusal.of(RuleProblem.DECISION_BEFORE_THE_LAST, NEXT_YEAR)
                            .at("from"));
            assertThat(refusal(free(PROMISED, null), NEXT_YEAR.plusDays(1), null, NEXT_YEAR))
                    .isEmpty();
        }
    }

    @Nested
    class Law {

        @Test
        void itIsNotSwitchedOff() {
            assertThat(refusal(LAW, NEXT_YEAR, null, null))
                    .contains(Refusal.of(RuleProblem.RULE_IS_LAW).at("term").citing("Law 10/2022 art. 28(2)"));
        }

        @ParameterizedTest(name = "{0} {1} {2}")
        @CsvSource({"AT_LEAST, 19, DAYS", "AT_LEAST, 20, DAYS", "AT_LEAST, 30, WORKING_DAYS", "AFTER, 30, DAYS"})
        void whatDoesNotSurelyGoFurtherIsRefused(Direction direction, int amount, PeriodUnit unit) {
            assertThat(refusal(LAW, NEXT_YEAR, new DecideRule.Term(direction, amount, unit, null), null))
                    .contains(Refusal.of(RuleProblem.RULE_BELOW_THE_LAW)
                            .at("term")
                            .citing("Law 10/2022 art. 28(2)"));
        }

        @Test
        void whatGoesFurtherIsTaken() {
            assertThat(refusal(LAW, NEXT_YEAR, new DecideRule.Term(AT_LEAST, 30, PeriodUnit.DAYS, null), null))
                    .isEmpty();
        }
    }

    @Nested
    class Term {

        private static final Latitude PROMISED_BY_LAW = new Latitude.OfTheTerm(rule(PROMISED, null, RuleKind.LOCAL));

        @Test
        void whatTheLawAsksForIsNotSwitchedOffThoughItNamesNoNumber() {
            assertThat(refusal(PROMISED_BY_LAW, NEXT_YEAR, null, null))
                    .contains(Refusal.of(RuleProblem.RULE_IS_LAW).at("term").citing("Law 10/2022 art. 28(2)"));
        }

        @Test
        void itsNumberIsTheCitys() {
            assertThat(refusal(
                            PROMISED_BY_LAW,
                            NEXT_YEAR,
                            new DecideRule.Term(AFTER, 15, PeriodUnit.WORKING_DAYS, null),
                            null))
                    .isEmpty();
            assertThat(refusal(
                            PROMISED_BY_LAW, NEXT_YEAR, new DecideRule.Term(AT_LEAST, 15, PeriodUnit.DAYS, null), null))
                    .contains(Refusal.of(RuleProblem.TERM_OF_ANOTHER_KIND, PROMISED)
                            .at("term.direction"));
        }
    }

    @Nested
    class Local {

        @Test
        void itMayBeLeft() {
            assertThat(refusal(free(BEFORE, null), NEXT_YEAR, null, null)).isEmpty();
        }

        @Test
        void whatWasPromisedMayBecomeANumberOfDays() {
            DecideRule.Term fifteenDays = new DecideRule.Term(AFTER, 15, PeriodUnit.WORKING_DAYS, null);

            assertThat(refusal(free(PROMISED, null), NEXT_YEAR, fifteenDays, null))
                    .isEmpty();
            assertThat(refusal(free(BEFORE, null), NEXT_YEAR, fifteenDays, null))
                    .isEmpty();
            assertThat(refusal(free(BEFORE, Period.days(5)), NEXT_YEAR, fifteenDays, null))
                    .contains(
                            Refusal.of(RuleProblem.TERM_OF_ANOTHER_KIND, BEFORE).at("term.direction"));
        }

        @Test
        void itsKindStays() {
            assertThat(refusal(
                            free(BEFORE, null),
                            NEXT_YEAR,
                            new DecideRule.Term(AT_LEAST, 15, PeriodUnit.DAYS, null),
                            null))
                    .contains(
                            Refusal.of(RuleProblem.TERM_OF_ANOTHER_KIND, BEFORE).at("term.direction"));
        }

        @ParameterizedTest(name = "{0} {1} {2} {3}")
        @CsvSource({"AFTER, 15, , ", "AFTER, , DAYS, ", "AFTER, , , ", "AFTER, 15, DAYS, 2", "PROMISED, 15, DAYS, "})
        void aTermThatIsNotCompleteIsRefused(
                Direction direction, @Nullable Integer amount, @Nullable PeriodUnit unit, @Nullable Integer times) {
            assertThat(refusal(
                            free(PROMISED, null), NEXT_YEAR, new DecideRule.Term(direction, amount, unit, times), null))
                    .contains(Refusal.of(RuleProblem.TERM_INCOMPLETE).at("term"));
        }
    }

    private static Optional<Refusal> refusal(
            Latitude latitude, LocalDate from, DecideRule.@Nullable Term term, @Nullable LocalDate last) {
        DecideRule request = new DecideRule(from, term, "12/2026/QĐ-UBND", "Vì Nhân dân cần thời gian.");
        return DecisionRules.refusal(request.facts(latitude, TODAY, last));
    }

    private static Latitude free(Direction direction, @Nullable Period period) {
        return new Latitude.Free(rule(direction, period, RuleKind.LOCAL));
    }

    private static Rule rule(Direction direction, @Nullable Period period, RuleKind kind) {
        return new Rule(
                "CON.OPEN.MIN",
                LegalRegime.COMMUNE,
                direction,
                period,
                null,
                "Thời gian lấy ý kiến",
                "Time to give opinions",
                "Law 10/2022 art. 28(2)",
                kind,
                kind == RuleKind.STATUTORY,
                kind == RuleKind.LOCAL ? "Default of the platform" : null,
                Confidence.VERIFIED,
                LocalDate.of(2023, 7, 1),
                null);
    }
}
