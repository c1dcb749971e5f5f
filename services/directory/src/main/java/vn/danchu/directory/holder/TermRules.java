package vn.danchu.directory.holder;

import static vn.danchu.directory.DirectoryProblem.ENDS_BEFORE_IT_BEGINS;
import static vn.danchu.directory.DirectoryProblem.HEAD_NOT_ELECTED;
import static vn.danchu.directory.DirectoryProblem.INTERIM_TOO_LONG;
import static vn.danchu.directory.DirectoryProblem.OUTSIDE_VALIDITY;
import static vn.danchu.directory.DirectoryProblem.POST_HELD;
import static vn.danchu.directory.DirectoryProblem.TERM_OUT_OF_BOUNDS;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.Validity;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * For how long a post is held. The head of a community is elected for 5 years, which the People's Committee of the commune may
 * shorten or lengthen by at most 6 months; where there is none, it names one for at most 6 months (Decree 185/2026 art. 4).
 */
@DomainRule
final class TermRules {

    private static final Period TERM = Period.ofYears(5);
    private static final Period MARGIN = Period.ofMonths(6);
    private static final String TERM_OF_A_HEAD = "Decree 185/2026 art. 4(3)";
    private static final String INTERIM_HEAD = "Decree 185/2026 art. 4(2)";

    private TermRules() {}

    /**
     * Why a post is not held so; empty where it is.
     *
     * @param held the times for which it is held by others
     */
    static Optional<Refusal> refusal(Post post, HoldingKind kind, Validity asked, List<Validity> held) {
        return ordered(asked)
                .or(() -> term(post.kind(), kind, asked))
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

    private static Optional<Refusal> term(Post.Kind post, HoldingKind kind, Validity asked) {
        return switch (post) {
            case OFFICE -> Optional.empty();
            case HEAD_OF_COMMUNITY ->
                switch (kind) {
                    case APPOINTED ->
                        Optional.of(Refusal.of(HEAD_NOT_ELECTED).at("kind").citing(INTERIM_HEAD));
                    case ELECTED -> elected(asked);
                    case INTERIM -> interim(asked);
                };
        };
    }

    private static Optional<Refusal> elected(Validity asked) {
        LocalDate regular = asked.from().plus(TERM);
        @Nullable LocalDate until = asked.until();
        boolean within =
                until != null && !until.isBefore(regular.minus(MARGIN)) && !until.isAfter(regular.plus(MARGIN));
        return within
                ? Optional.empty()
                : Optional.of(Refusal.of(TERM_OUT_OF_BOUNDS, regular.minus(MARGIN), regular.plus(MARGIN))
                        .at("until")
                        .citing(TERM_OF_A_HEAD));
    }

    private static Optional<Refusal> interim(Validity asked) {
        LocalDate latest = asked.from().plus(MARGIN);
        @Nullable LocalDate until = asked.until();
        return until != null && !until.isAfter(latest)
                ? Optional.empty()
                : Optional.of(Refusal.of(INTERIM_TOO_LONG, latest).at("until").citing(INTERIM_HEAD));
    }

    /** Who holds an office without a set end holds it for as long as the organisation lasts. */
    private static boolean openEnd(Post post, Validity asked) {
        return asked.until() == null && post.validity().holdsOn(asked.from());
    }
}
