package vn.danchu.platform.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
                .filter(rule -> suspensions.stream().noneMatch(suspension -> suspension.covers(rule, regime, on)))
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
}
