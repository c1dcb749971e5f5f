package vn.danchu.directory.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danchu.directory.DirectoryProblem.HEAD_NOT_ELECTED;
import static vn.danchu.directory.DirectoryProblem.OUTSIDE_VALIDITY;
import static vn.danchu.directory.DirectoryProblem.POST_HELD;
import static vn.danchu.directory.DirectoryProblem.TERM_OUT_OF_BOUNDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.directory.Validity;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Confidence;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleKind;

class TermRulesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    private static final HeadTerms LAW = new HeadTerms(
            rule("COMM.HEAD.ELECTED", Direction.BEFORE, null, "Law 10/2022 art. 15(4)"),
            rule("COMM.HEAD.TERM.MIN", Direction.AT_LEAST, Period.months(54), "Decree 185/2026 art. 4(3)"),
            rule("COMM.HEAD.TERM.MAX", Direction.AT_MOST, Period.months(66), "Decree 185/2026 art. 4(3)"),
            rule("COMM.HEAD.INTERIM.MAX", Direction.AT_MOST, Period.months(6), "Decree 185/2026 art. 4(2)"));
    private static final HeadTerms BEFORE_THE_LAW =
            new HeadTerms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final UnitRef WARD = new UnitRef("26743", LocalDate.of(2025, 7, 1));

    @ParameterizedTest(name = "{0} until {1}: {2}")
    @CsvSource({
        "ELECTED, 2031-07-01, ''",
        "ELECTED, 2031-01-01, ''",
        "ELECTED, 2032-01-01, ''",
        "ELECTED, 2030-12-31, Decree 185/2026 art. 4(3)",
        "ELECTED, 2032-01-02, Decree 185/2026 art. 4(3)",
        "ELECTED, , Decree 185/2026 art. 4(3)",
        "INTERIM, 2027-01-01, ''",
        "INTERIM, 2027-01-02, Decree 185/2026 art. 4(2)",
        "INTERIM, , Decree 185/2026 art. 4(2)"
    })
    void aHeadServesFiveYearsOrSixMonths(HoldingKind kind, @Nullable LocalDate until, String basis) {
        assertThat(refusal(Post.Kind.HEAD_OF_COMMUNITY, kind, new Validity(FROM, until))
                        .map(Refusal::basis)
                        .orElse(""))
                .isEqualTo(basis);
    }

    @ParameterizedTest(name = "{0} until {1}")
    @CsvSource({"ELECTED, 2028-12-31", "ELECTED, ", "INTERIM, 2028-12-31", "APPOINTED, "})
    void whoTookThePostBeforeTheLawIsBoundByNoTerm(HoldingKind kind, @Nullable LocalDate until) {
        assertThat(refusal(Post.Kind.HEAD_OF_COMMUNITY, kind, new Validity(FROM, until), BEFORE_THE_LAW))
                .isEmpty();
    }

    @Test
    void aTermIsRefusedWithTheDaysOnWhichItMayEnd() {
        assertThat(refusal(Post.Kind.HEAD_OF_COMMUNITY, HoldingKind.ELECTED, new Validity(FROM, FROM.plusYears(6))))
                .contains(Refusal.of(TERM_OUT_OF_BOUNDS, LocalDate.of(2031, 1, 1), LocalDate.of(2032, 1, 1))
                        .at("until")
                        .citing("Decree 185/2026 art. 4(3)"));
    }

    @Test
    void aHeadIsNotAppointedForGood() {
        assertThat(refusal(Post.Kind.HEAD_OF_COMMUNITY, HoldingKind.APPOINTED, new Validity(FROM, FROM.plusYears(5))))
                .contains(Refusal.of(HEAD_NOT_ELECTED).at("kind").citing("Law 10/2022 art. 15(4)"));
    }

    @Test
    void anOfficeMayBeHeldWithoutASetEnd() {
        assertThat(refusal(Post.Kind.OFFICE, HoldingKind.APPOINTED, new Validity(FROM, null)))
                .isEmpty();
    }

    @Test
    void aPostIsHeldByOneAtATime() {
        Validity asked = new Validity(FROM, FROM.plusDays(10));

        assertThat(refusal(Post.Kind.OFFICE, HoldingKind.ELECTED, asked, new Validity(FROM.minusDays(10), FROM)))
                .isEmpty();
        assertThat(refusal(
                                Post.Kind.OFFICE,
                                HoldingKind.ELECTED,
                                asked,
                                new Validity(FROM.minusDays(10), FROM.plusDays(1)))
                        .map(Refusal::type))
                .contains(POST_HELD);
        assertThat(refusal(Post.Kind.OFFICE, HoldingKind.ELECTED, asked, new Validity(FROM.plusDays(9), null))
                        .map(Refusal::type))
                .contains(POST_HELD);
    }

    @Test
    void aPostIsNotHeldBeforeItIsThere() {
        assertThat(refusal(Post.Kind.OFFICE, HoldingKind.ELECTED, new Validity(LocalDate.of(2025, 7, 1), null))
                        .map(Refusal::type))
                .contains(OUTSIDE_VALIDITY);
    }

    private static Optional<Refusal> refusal(Post.Kind post, HoldingKind kind, Validity asked, Validity... held) {
        return refusal(post, kind, asked, LAW, held);
    }

    private static Optional<Refusal> refusal(
            Post.Kind post, HoldingKind kind, Validity asked, HeadTerms terms, Validity... held) {
        return TermRules.refusal(
                new Post(new UUID(0, 1), post, WARD, new Validity(LocalDate.of(2026, 1, 1), null)),
                kind,
                asked,
                terms,
                List.of(held));
    }

    private static Optional<Rule> rule(String code, Direction direction, @Nullable Period period, String basis) {
        return Optional.of(new Rule(
                code,
                LegalRegime.COMMUNE,
                direction,
                period,
                null,
                "Nhiệm kỳ",
                "Term",
                basis,
                RuleKind.STATUTORY,
                true,
                null,
                Confidence.REPORTED,
                LocalDate.of(2026, 5, 26),
                null));
    }
}
