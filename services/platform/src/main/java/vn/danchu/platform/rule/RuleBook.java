package vn.danchu.platform.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;

/**
 * Finds the rule that holds. Of several rows the law comes before a body, one for the regime before one for all, a later one
 * before an earlier one. A LOCAL row only takes the place of the law where it is stricter, so that no configuration shortens
 * what the law grants.
 */
@DomainRule
final class RuleBook {

    private static final Comparator<Rule> PRECEDENCE = Comparator.comparing(Rule::kind)
            .thenComparing(rule -> rule.regime() == null)
            .thenComparing(Rule::validFrom, Comparator.reverseOrder());

    private final Map<String, List<Rule>> byCode;
    private final List<Suspension> suspensions;

    RuleBook(List<Rule> rules, List<Suspension> suspensions) {
        this.byCode = rules.stream().collect(Collectors.groupingBy(Rule::code));
        this.suspensions = List.copyOf(suspensions);
    }

    Optional<Rule> find(String code, LegalRegime regime, LocalDate on) {
        List<Rule> holding = byCode.getOrDefault(code, List.of()).stream()
                .filter(rule -> rule.binds(regime, on))
                .filter(rule -> suspensions.stream().noneMatch(suspension -> suspension.covers(rule, on)))
                .sorted(PRECEDENCE)
                .toList();
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        Rule first = holding.getFirst();
        Rule strictest = holding.stream()
                .filter(rule -> first.kind() == RuleKind.STATUTORY && rule.kind() == RuleKind.LOCAL)
                .filter(rule -> rule.isStricterThan(first))
                .findFirst()
                .orElse(first);
        return Optional.of(strictest);
    }

    /**
     * What a city may decide about the row of this code for exactly this regime, or for all of them. Its own decisions of
     * before do not count: the next one takes their place.
     */
    Latitude latitude(String code, @Nullable LegalRegime regime, LocalDate on) {
        List<Rule> rows = byCode.getOrDefault(code, List.of()).stream()
                .filter(rule -> rule.regime() == regime && rule.holds(on))
                .sorted(Comparator.comparing(Rule::kind).thenComparing(Rule::validFrom))
                .toList();
        if (rows.isEmpty()) {
            return new Latitude.None();
        }
        Rule first = rows.getFirst();
        return switch (first.kind()) {
            case STATUTORY -> new Latitude.AboveTheLaw(first);
            case LOCAL -> first.owedByLaw() ? new Latitude.OfTheTerm(first) : new Latitude.Free(first);
        };
    }

    /** Every row with this code, the earliest first. */
    List<Rule> rows(String code) {
        return byCode.getOrDefault(code, List.of()).stream()
                .sorted(Comparator.comparing(Rule::validFrom).thenComparing(Rule::kind))
                .toList();
    }

    /** Every code there is. */
    SortedSet<String> codes() {
        return new TreeSet<>(byCode.keySet());
    }
}
