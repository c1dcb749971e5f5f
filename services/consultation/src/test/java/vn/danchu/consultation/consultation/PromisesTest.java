package vn.danchu.consultation.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danchu.consultation.ConsultationProblem.PROMISED_TOO_LATE;
import static vn.danchu.platform.problem.PlatformProblem.CALENDAR_YEAR_UNKNOWN;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Confidence;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleKind;

/** What a city's number of days does to the days that a plan promises. Friday 26 June 2026 is the last day for comments. */
class PromisesTest {

    private static final LocalDate CLOSES_ON = LocalDate.of(2026, 6, 26);
    private static final String DECISION = "Quyết định 12/QĐ-UBND";
    private static final Rule ANSWERS = rule("CON.RESPOND", Direction.AFTER, Period.workingDays(10));
    private static final Rule DECIDED = rule("CON.DECIDE", Direction.AFTER, Period.consecutiveDays(30));

    @Test
    void withoutANumberOfTheCityAnyDayInOrderMayBePromised() {
        assertThat(broken(Facts.NO_LIMITS, "2026-12-30", "2026-12-31")).isEmpty();
    }

    @Test
    void theLastDayTheCityAllowsMayBePromised() {
        assertThat(broken(limits(ANSWERS, DECIDED), "2026-07-10", "2026-07-26")).isEmpty();
    }

    @Test
    void answersMayNotBePromisedADayLater() {
        assertThat(broken(limits(ANSWERS, DECIDED), "2026-07-11", "2026-07-26"))
                .contains(Refusal.of(PROMISED_TOO_LATE, LocalDate.of(2026, 7, 10), "CON.RESPOND")
                        .at("respondBy")
                        .citing(DECISION));
    }

    @Test
    void norADecision() {
        assertThat(broken(limits(ANSWERS, DECIDED), "2026-07-10", "2026-07-27"))
                .contains(Refusal.of(PROMISED_TOO_LATE, LocalDate.of(2026, 7, 26), "CON.DECIDE")
                        .at("decideBy")
                        .citing(DECISION));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROMISED", "BEFORE"})
    void onlyANumberOfDaysAfterTheEndLimitsAPromise(Direction direction) {
        assertThat(broken(limits(rule("CON.RESPOND", direction, null), null), "2026-12-30", "2026-12-31"))
                .isEmpty();
    }

    @Test
    void aCountIntoAYearWithoutHolidaysIsRefused() {
        Rule months = rule("CON.DECIDE", Direction.AFTER, Period.months(8));

        assertThat(broken(limits(null, months), "2026-07-10", "2026-07-26"))
                .contains(
                        Refusal.of(CALENDAR_YEAR_UNKNOWN, "2027").at("decideBy").citing("Civil Code art. 148(5)"));
    }

    private static Optional<Refusal> broken(PromiseLimits limits, String respondBy, String decideBy) {
        return new Promises(LocalDate.parse(respondBy), LocalDate.parse(decideBy), limits).broken(CLOSES_ON);
    }

    private static PromiseLimits limits(@Nullable Rule answers, @Nullable Rule decision) {
        return new PromiseLimits(Optional.ofNullable(answers), Optional.ofNullable(decision), Facts.DEADLINES);
    }

    private static Rule rule(String code, Direction direction, @Nullable Period period) {
        return new Rule(
                code,
                null,
                direction,
                period,
                null,
                "Trả lời ý kiến góp ý",
                "Comments are answered",
                DECISION,
                RuleKind.LOCAL,
                true,
                "Thành phố Hồ Chí Minh",
                Confidence.VERIFIED,
                LocalDate.of(2026, 1, 1),
                null);
    }
}
