package vn.danchu.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.danchu.contracts.consultation.LegalRegime.COMMUNE;
import static vn.danchu.contracts.consultation.LegalRegime.LOCAL;
import static vn.danchu.contracts.consultation.LegalRegime.STAFF;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.RuleTerm;

class RuleBookTest {

    private static final String CODE = "CON.OPEN.MIN";
    private static final LocalDate FROM = LocalDate.of(2023, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Rule LAW = statutory(COMMUNE, Period.days(20), FROM, null);

    @Nested
    class Binding {

        @Test
        void aRuleIsFoundForTheRegimeItBinds() {
            assertThat(book(LAW).find(CODE, COMMUNE, TODAY)).contains(LAW);
        }

        @Test
        void itIsNotFoundForARegimeItDoesNotBind() {
            assertThat(book(LAW).find(CODE, STAFF, TODAY)).isEmpty();
        }

        @Test
        void anotherCodeIsNotFound() {
            assertThat(book(LAW).find("CON.OPEN", COMMUNE, TODAY)).isEmpty();
        }

        @Test
        void aRuleWithoutARegimeBindsAll() {
            Rule forAll = local(null, Period.days(10), FROM);

            for (LegalRegime regime : LegalRegime.values()) {
                assertThat(book(forAll).find(CODE, regime, TODAY)).contains(forAll);
            }
        }

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({"2023-06-30, false", "2023-07-01, true", "2027-06-30, true", "2027-07-01, false"})
        void itHoldsFromItsFirstDayUntilItsEnd(LocalDate on, boolean holds) {
            Rule ended = statutory(COMMUNE, Period.days(20), FROM, LocalDate.of(2027, 7, 1));

            assertThat(book(ended).find(CODE, COMMUNE, on).isPresent()).isEqualTo(holds);
        }
    }

    @Nested
    class Precedence {

        @Test
        void aRuleForTheRegimeComesBeforeOneForAll() {
            Rule forAll = local(null, Period.days(10), FROM);
            Rule forStaff = local(STAFF, Period.days(15), FROM);

            assertThat(book(forAll, forStaff).find(CODE, STAFF, TODAY)).contains(forStaff);
            assertThat(book(forAll, forStaff).find(CODE, LOCAL, TODAY)).contains(forAll);
        }

        @Test
        void aLaterRuleComesBeforeAnEarlierOne() {
            Rule later = statutory(COMMUNE, Period.days(30), LocalDate.of(2026, 1, 1), null);

            assertThat(book(LAW, later).find(CODE, COMMUNE, TODAY)).contains(later);
            assertThat(book(LAW, later).find(CODE, COMMUNE, LocalDate.of(2025, 12, 31)))
                    .contains(LAW);
        }

        @Test
        void aBodyMayGoFurtherThanTheLaw() {
            Rule thirty = local(COMMUNE, Period.days(30), FROM);

            assertThat(book(LAW, thirty).find(CODE, COMMUNE, TODAY)).contains(thirty);
        }

        @Test
        void aBodyMayNotFallShortOfTheLaw() {
            Rule ten = local(COMMUNE, Period.days(10), FROM);

            assertThat(book(ten, LAW).find(CODE, COMMUNE, TODAY)).contains(LAW);
        }

        @Test
        void aPeriodInAnotherUnitDoesNotReplaceTheLaw() {
            Rule workingDays = local(COMMUNE, Period.workingDays(30), FROM);

            assertThat(book(LAW, workingDays).find(CODE, COMMUNE, TODAY)).contains(LAW);
        }
    }

    @Nested
    class Suspending {

        private final Rule policy = local(null, Period.days(10), FROM);

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({"2026-10-31, true", "2026-11-01, false", "2026-11-30, false", "2026-12-01, true"})
        void aLocalRuleIsOffForTheTimeDecided(LocalDate on, boolean holds) {
            RuleBook book =
                    book(new Suspension(CODE, null, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)), policy);

            assertThat(book.find(CODE, STAFF, on).isPresent()).isEqualTo(holds);
        }

        @Test
        void theRowThatWasDecidedAboutIsOffAndNoOther() {
            Rule ofStaff = local(STAFF, Period.days(15), FROM);

            RuleBook withoutStaff = book(new Suspension(CODE, STAFF, FROM, null), policy, ofStaff);
            assertThat(withoutStaff.find(CODE, STAFF, TODAY)).contains(policy);
            RuleBook staffOnly = book(new Suspension(CODE, null, FROM, null), policy, ofStaff);
            assertThat(staffOnly.find(CODE, STAFF, TODAY)).contains(ofStaff);
            assertThat(staffOnly.find(CODE, COMMUNE, TODAY)).isEmpty();
        }

        @Test
        void whatTheLawAsksForIsNeverOffThoughABodySetsItsTerm() {
            Rule owed = owed(Period.days(10));

            assertThat(book(new Suspension(CODE, null, FROM, null), owed).find(CODE, COMMUNE, TODAY))
                    .contains(owed);
        }

        @Test
        void theLawStaysOn() {
            RuleBook book = book(new Suspension(CODE, null, FROM, null), LAW);

            assertThat(book.find(CODE, COMMUNE, TODAY)).contains(LAW);
        }

        @Test
        void theLawHoldsAgainWhereAStricterRuleIsOff() {
            RuleBook book = book(new Suspension(CODE, COMMUNE, FROM, null), LAW, local(COMMUNE, Period.days(30), FROM));

            assertThat(book.find(CODE, COMMUNE, TODAY)).contains(LAW);
        }
    }

    @Nested
    class Strictness {

        @ParameterizedTest(name = "{0} {1} is stricter than {2}: {3}")
        @CsvSource({
            "AFTER, 3, 5, true",
            "AFTER, 5, 5, false",
            "AFTER, 7, 5, false",
            "BEFORE, 7, 5, true",
            "BEFORE, 3, 5, false",
            "AT_LEAST, 30, 20, true",
            "AT_LEAST, 20, 20, false"
        })
        void whatLeavesLessTimeToTheBodyIsStricter(Direction direction, int one, int other, boolean stricter) {
            assertThat(rule(direction, Period.days(one)).isStricterThan(rule(direction, Period.days(other))))
                    .isEqualTo(stricter);
        }

        @Test
        void differentDirectionsAndMissingPeriodsCanNotBeCompared() {
            assertThat(rule(Direction.BEFORE, Period.days(9)).isStricterThan(rule(Direction.AFTER, Period.days(1))))
                    .isFalse();
            assertThat(rule(Direction.BEFORE, null).isStricterThan(rule(Direction.BEFORE, Period.days(1))))
                    .isFalse();
        }

        @ParameterizedTest(name = "{0} times in {1} months is stricter than once in three: {2}")
        @CsvSource({"2, 3, true", "1, 2, true", "1, 3, false", "2, 6, false"})
        void whatIsOwedMoreOftenIsStricter(int times, int months, boolean stricter) {
            Rule onceAQuarter = every(Period.months(3), new Frequency(1, null));

            assertThat(every(Period.months(months), new Frequency(times, null)).isStricterThan(onceAQuarter))
                    .isEqualTo(stricter);
        }

        @Test
        void aSeasonIsKeptOnlyByTheSameSeason() {
            Season fourthQuarter = new Season(MonthDay.of(10, 1), MonthDay.of(12, 31));
            Rule inTheFourthQuarter = every(Period.months(12), new Frequency(1, fourthQuarter));
            Rule twiceAYear = every(Period.months(12), new Frequency(2, null));

            assertThat(twiceAYear.isStricterThan(inTheFourthQuarter)).isFalse();
            assertThat(every(Period.months(12), new Frequency(2, fourthQuarter)).isStricterThan(inTheFourthQuarter))
                    .isTrue();
        }

        @Test
        void noTimeAfterWhichARightIsLostIsStricterThanAnother() {
            assertThat(rule(Direction.AT_MOST, Period.days(1)).isStricterThan(rule(Direction.AT_MOST, Period.days(90))))
                    .isFalse();
        }

        private static Rule rule(Direction direction, @Nullable Period period) {
            return RuleBookTest.rule(COMMUNE, direction, period, RuleKind.STATUTORY, null, FROM, null);
        }
    }

    @Nested
    class WhatACityMayDecide {

        @Test
        void theLawMayOnlyBeSurpassed() {
            Latitude latitude = book(LAW, local(COMMUNE, Period.days(30), FROM)).latitude(CODE, COMMUNE, TODAY);

            assertThat(latitude).isEqualTo(new Latitude.AboveTheLaw(LAW));
            assertThat(LAW.isSurpassedBy(new RuleTerm(Direction.AT_LEAST, Period.days(30), 1)))
                    .isTrue();
            assertThat(LAW.isSurpassedBy(new RuleTerm(Direction.AT_LEAST, Period.days(20), 1)))
                    .isFalse();
            assertThat(LAW.isSurpassedBy(new RuleTerm(Direction.AT_LEAST, Period.workingDays(30), 1)))
                    .as("other days can't be compared")
                    .isFalse();
        }

        @Test
        void whatTheLawLeavesOpenIsFree() {
            Rule policy = local(null, Period.days(10), FROM);

            assertThat(book(policy).latitude(CODE, null, TODAY)).isEqualTo(new Latitude.Free(policy));
        }

        @Test
        void whatTheLawAsksForLeavesItsTermOnly() {
            Rule owed = owed(Period.days(10));

            assertThat(book(owed).latitude(CODE, null, TODAY)).isEqualTo(new Latitude.OfTheTerm(owed));
        }

        @Test
        void aRowThatIsNotThereCanNotBeDecided() {
            assertThat(book(LAW).latitude(CODE, null, TODAY)).isEqualTo(new Latitude.None());
            assertThat(book(LAW).latitude(CODE, STAFF, TODAY)).isEqualTo(new Latitude.None());
            assertThat(book(LAW).latitude("CON.OPEN", COMMUNE, TODAY)).isEqualTo(new Latitude.None());
        }

        @ParameterizedTest(name = "{0} with {1} days, {2} times: {3}")
        @CsvSource({
            "AFTER, 5, 1, true",
            "AFTER, 5, 2, false",
            "AFTER, , 1, false",
            "AT_LEAST, , 1, false",
            "AT_MOST, , 1, false",
            "EVERY, 7, 2, true",
            "EVERY, 7, 0, false",
            "EVERY, , 1, false",
            "PROMISED, , 1, true",
            "PROMISED, 5, 1, false",
            "BEFORE, , 1, true",
            "BEFORE, 5, 1, true",
            "BEFORE, 5, 2, false"
        })
        void aTermSaysWhatItsDirectionNeeds(Direction direction, @Nullable Integer days, int times, boolean countable) {
            RuleTerm term = new RuleTerm(direction, days == null ? null : Period.days(days), times);

            assertThat(Rule.isCountable(term)).isEqualTo(countable);
        }
    }

    @Nested
    class Rows {

        @Test
        void aLocalRuleNamesWhoSetItAndTheLawDoesNot() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> rule(COMMUNE, Direction.AT_LEAST, Period.days(1), RuleKind.LOCAL, null, FROM, null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rule(
                            COMMUNE, Direction.AT_LEAST, Period.days(1), RuleKind.STATUTORY, "a city", FROM, null));
        }

        @Test
        void aPeriodStandsWhereItIsCountedAndNotWhereADateWasPromised() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rule(COMMUNE, Direction.AFTER, null, RuleKind.STATUTORY, null, FROM, null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            rule(COMMUNE, Direction.PROMISED, Period.days(1), RuleKind.STATUTORY, null, FROM, null));
        }

        @Test
        void whatHappensAgainSaysHowOften() {
            assertThatIllegalArgumentException().isThrownBy(() -> every(Period.months(3), null));
            assertThatIllegalArgumentException().isThrownBy(() -> new Frequency(0, null));
        }

        @Test
        void aSeasonLiesWithinOneYear() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Season(MonthDay.of(12, 1), MonthDay.of(1, 31)));
        }
    }

    private static RuleBook book(Rule... rules) {
        return new RuleBook(List.of(rules), List.of());
    }

    private static RuleBook book(Suspension suspension, Rule... rules) {
        return new RuleBook(List.of(rules), List.of(suspension));
    }

    private static Rule statutory(
            @Nullable LegalRegime regime, Period period, LocalDate from, @Nullable LocalDate until) {
        return rule(regime, Direction.AT_LEAST, period, RuleKind.STATUTORY, null, from, until);
    }

    private static Rule local(@Nullable LegalRegime regime, Period period, LocalDate from) {
        return rule(regime, Direction.AT_LEAST, period, RuleKind.LOCAL, "the city", from, null);
    }

    /** What the law asks for, with the term that a body has set. */
    private static Rule owed(Period period) {
        Rule policy = local(null, period, FROM);
        return new Rule(
                policy.code(),
                policy.regime(),
                policy.direction(),
                policy.period(),
                policy.frequency(),
                policy.aboutVietnamese(),
                policy.about(),
                policy.basis(),
                policy.kind(),
                true,
                policy.owner(),
                policy.confidence(),
                policy.validFrom(),
                policy.validUntil());
    }

    private static Rule every(Period period, @Nullable Frequency frequency) {
        return rule(COMMUNE, Direction.EVERY, period, frequency, RuleKind.STATUTORY, null, FROM, null);
    }

    private static Rule rule(
            @Nullable LegalRegime regime,
            Direction direction,
            @Nullable Period period,
            RuleKind kind,
            @Nullable String owner,
            LocalDate from,
            @Nullable LocalDate until) {
        return rule(regime, direction, period, null, kind, owner, from, until);
    }

    private static Rule rule(
            @Nullable LegalRegime regime,
            Direction direction,
            @Nullable Period period,
            @Nullable Frequency frequency,
            RuleKind kind,
            @Nullable String owner,
            LocalDate from,
            @Nullable LocalDate until) {
        return new Rule(
                CODE,
                regime,
                direction,
                period,
                frequency,
                "thời gian lấy ý kiến",
                "time to give opinions",
                "Law 10/2022 art. 28(2)",
                kind,
                kind == RuleKind.STATUTORY,
                owner,
                Confidence.VERIFIED,
                from,
                until);
    }
}
