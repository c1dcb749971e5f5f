package vn.danchu.platform.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.RuleTerm;

/**
 * One row of the catalogue: what must be when, for whom, and by which article (quy định về thời hạn). Whom a rule binds and
 * for how long are data, because both change with the law; what follows from it is code.
 *
 * @param code of the catalogue, for example {@code CON.OPEN.MIN}; the same code may bind several regimes
 * @param regime that it binds; absent if it binds all of them
 * @param direction on which side of the event the other thing must be
 * @param period how long; absent where the law or the body names none
 * @param frequency how often in each period; for what happens again and again, and nothing else
 * @param aboutVietnamese what it is about, for people
 * @param about the same in English
 * @param basis the article in its canonical form, for example {@code Law 10/2022 art. 28(2)}; {@code LegalBasis} tells it to people
 * @param kind whether the law or a body stands behind it
 * @param owedByLaw whether the law asks for the thing itself; then a body may set its term and never end it. Always so for a
 *     statutory rule
 * @param owner who set a LOCAL rule; absent for a statutory one
 * @param confidence how surely it was read
 * @param validFrom first day on which it holds
 * @param validUntil first day on which it holds no longer; absent while no end is known
 */
@DomainRule
public record Rule(
        String code,
        @Nullable LegalRegime regime,
        Direction direction,
        @Nullable Period period,
        @Nullable Frequency frequency,
        String aboutVietnamese,
        String about,
        String basis,
        RuleKind kind,
        boolean owedByLaw,
        @Nullable String owner,
        Confidence confidence,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public Rule {
        if ((kind == RuleKind.LOCAL) != (owner != null)) {
            throw new IllegalArgumentException(code + ": a LOCAL rule, and no other, names who set it");
        }
        if (kind == RuleKind.STATUTORY && !owedByLaw) {
            throw new IllegalArgumentException(code + ": what is statutory is owed by law");
        }
        if ((direction == Direction.EVERY) != (frequency != null)) {
            throw new IllegalArgumentException(code + ": what happens again, and nothing else, says how often");
        }
        switch (direction) {
            case AFTER, AT_LEAST, AT_MOST, EVERY -> {
                if (period == null) {
                    throw new IllegalArgumentException(code + ": " + direction + " needs a period");
                }
            }
            case PROMISED -> {
                if (period != null) {
                    throw new IllegalArgumentException(code + ": a promised date has no period");
                }
            }
            case BEFORE -> {}
        }
    }

    boolean binds(LegalRegime asked, LocalDate on) {
        return (regime == null || regime == asked) && holds(on);
    }

    boolean holds(LocalDate on) {
        return !on.isBefore(validFrom) && (validUntil == null || on.isBefore(validUntil));
    }

    /**
     * Whether who keeps the term always keeps this rule, and does more.
     *
     * @throws IllegalArgumentException where the term is none: see {@link #isCountable}
     */
    public boolean isSurpassedBy(RuleTerm term) {
        return as(term).isStricterThan(this);
    }

    /** Whether a term says what its direction needs, and no more. */
    public static boolean isCountable(RuleTerm term) {
        boolean counted = term.period() != null;
        boolean once = term.times() == 1;
        return switch (term.direction()) {
            case AFTER, AT_LEAST, AT_MOST -> counted && once;
            case EVERY -> counted && term.times() > 0;
            case PROMISED -> !counted && once;
            case BEFORE -> once;
        };
    }

    /** The same rule with another term; what it is about and who stands behind it do not change. */
    private Rule as(RuleTerm term) {
        return new Rule(
                code,
                regime,
                term.direction(),
                term.period(),
                term.direction() == Direction.EVERY ? new Frequency(term.times(), season()) : null,
                aboutVietnamese,
                about,
                basis,
                kind,
                owedByLaw,
                owner,
                confidence,
                validFrom,
                validUntil);
    }

    private @Nullable Season season() {
        return frequency == null ? null : frequency.season();
    }

    /**
     * Whether keeping this rule always keeps the other. Periods in different units can't be compared, nor those after which
     * somebody's right is lost: what is stricter for one is a loss for the other.
     */
    boolean isStricterThan(Rule other) {
        if (direction != other.direction
                || period == null
                || other.period == null
                || period.unit() != other.period.unit()) {
            return false;
        }
        return switch (direction) {
            case AFTER -> period.amount() < other.period.amount();
            case BEFORE, AT_LEAST -> period.amount() > other.period.amount();
            case EVERY -> isMoreFrequentThan(other, period, other.period);
            case AT_MOST, PROMISED -> false;
        };
    }

    private boolean isMoreFrequentThan(Rule other, Period own, Period others) {
        return frequency != null
                && other.frequency != null
                && own.amount() <= others.amount()
                && frequency.isAtLeast(other.frequency)
                && !(own.equals(others) && frequency.equals(other.frequency));
    }
}
