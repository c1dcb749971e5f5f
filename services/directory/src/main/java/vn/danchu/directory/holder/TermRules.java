package vn.danchu.directory.holder;

import static vn.danchu.directory.DirectoryProblem.ENDS_BEFORE_IT_BEGINS;
import static vn.danchu.directory.DirectoryProblem.HEAD_NOT_ELECTED;
import static vn.danchu.directory.DirectoryProblem.INTERIM_TOO_LONG;
import static vn.danchu.directory.DirectoryProblem.OUTSIDE_VALIDITY;
import static vn.danchu.directory.DirectoryProblem.POST_HELD;
import static vn.danchu.directory.DirectoryProblem.TERM_OUT_OF_BOUNDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.PeriodUnit;
import vn.danchu.directory.Validity;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.rule.Rule;

/**
 * For how long a post is held. The head of a community is elected for a term whose bounds stand in the catalogue, as does the
 * time for which one may be named until there is an election. What is older than a rule is recorded as it was.
 */
@DomainRule
final class TermRules {

    private TermRules() {}

    /**
     * Why a post is not held so; empty where it is.
     *
     * @param terms what the law asks for on the first day
     * @param held the times for which it is held by others
     */
    static Optional<Refusal> refusal(
            Post post, HoldingKind kind, Validity asked, HeadTerms terms, List<Validity> held) {
        return ordered(asked)
                .or(() -> term(post.kind(), kind, asked, terms))
                .or(() -> post.validity().spans(asked) || openEnd(post, asked)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(OUTSIDE_VALIDITY).at("from")))
                .or(() -> held.stream().anyMatch(asked::overlaps)
                        ? Optional.of(Refusal.of(POST_HELD).at("from"))
                        : Optional.empty());
    }

    private static Optional<Refusal> ordered(Validity asked) {
        @Nullable LocalDate until = asked.until();
        return until == null || until.isAfter(asked.from())
                ? Optional.empty()
                : Optional.of(Refusal.of(ENDS_BEFORE_IT_BEGINS, asked.from()).at("until"));
    }

    private static Optional<Refusal> term(Post.Kind post, HoldingKind kind, Validity asked, HeadTerms terms) {
        return switch (post) {
            case OFFICE -> Optional.empty();
            case HEAD_OF_COMMUNITY ->
                switch (kind) {
                    case APPOINTED ->
                        terms.election()
                                .map(rule ->
                                        Refusal.of(HEAD_NOT_ELECTED).at("kind").citing(rule.basis()));
                    case ELECTED -> elected(asked, terms);
                    case INTERIM -> interim(asked, terms);
                };
        };
    }

    private static Optional<Refusal> elected(Validity asked, HeadTerms terms) {
        return terms.shortest()
                .flatMap(shortest -> terms.longest().flatMap(longest -> {
                    LocalDate earliest = end(asked.from(), shortest);
                    LocalDate latest = end(asked.from(), longest);
                    @Nullable LocalDate until = asked.until();
                    if (until != null && !until.isBefore(earliest) && !until.isAfter(latest)) {
                        return Optional.empty();
                    }
                    boolean tooShort = until != null && until.isBefore(earliest);
                    return Optional.of(Refusal.of(TERM_OUT_OF_BOUNDS, earliest, latest)
                            .at("until")
                            .citing((tooShort ? shortest : longest).basis()));
                }));
    }

    private static Optional<Refusal> interim(Validity asked, HeadTerms terms) {
        return terms.interim().flatMap(rule -> {
            LocalDate latest = end(asked.from(), rule);
            @Nullable LocalDate until = asked.until();
            return Refusal.of(INTERIM_TOO_LONG, latest)
                    .at("until")
                    .citing(rule.basis())
                    .when(until == null || until.isAfter(latest));
        });
    }

    /** A term ends on its day, whatever day of the week it is: no office has to be open for it. */
    private static LocalDate end(LocalDate from, Rule rule) {
        @Nullable Period period = rule.period();
        if (period == null || period.unit() != PeriodUnit.MONTHS) {
            throw new IllegalStateException(rule.code() + ": the term of a head counts months.");
        }
        return from.plusMonths(period.amount());
    }

    /** Who holds an office without a set end holds it for as long as the organisation lasts. */
    private static boolean openEnd(Post post, Validity asked) {
        return asked.until() == null && post.validity().holdsOn(asked.from());
    }
}
