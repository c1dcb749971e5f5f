package vn.danchu.directory.rule;

import static vn.danchu.directory.rule.RuleProblem.LOCAL_RULE_EXISTS;
import static vn.danchu.directory.rule.RuleProblem.LOCAL_RULE_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.directory.Turns;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.City;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.RuleCatalogue;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Versions;

/** Takes the city's decisions about rules, and tells every service. */
@ApplicationScoped
class Deciding {

    private final LocalRules rules;
    private final Decisions decisions;
    private final RuleCatalogue catalogue;
    private final City cities;
    private final Turns turns;
    private final Callers callers;
    private final Versions versions;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    Deciding(
            LocalRules rules,
            Decisions decisions,
            RuleCatalogue catalogue,
            City cities,
            Turns turns,
            Callers callers,
            Versions versions,
            Outbox outbox,
            Identifiers identifiers,
            PlatformClock clock) {
        this.rules = rules;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.cities = cities;
        this.turns = turns;
        this.callers = callers;
        this.versions = versions;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Transactional
    Optional<LocalRuleView> find(UUID id) {
        return rules.findByIdOptional(id).map(this::view);
    }

    Outcome<LocalRuleView> first(DecideFirst request) {
        Optional<UnitRef> city = cities.ofTheCaller();
        if (city.isEmpty()) {
            return refused(Refusal.of(PlatformProblem.OUTSIDE_UNIT));
        }
        turns.take("local-rule");
        if (rules.of(request.code(), request.regime()).isPresent()) {
            return refused(Refusal.of(LOCAL_RULE_EXISTS).at("code"));
        }
        LocalRule rule = new LocalRule(identifiers.next(), request.code(), request.regime());
        Optional<Refusal> refusal = refusal(rule, request.decision(), null);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        rules.persistAndFlush(rule);
        return new Outcome.Done<>(decided(rule, request.decision(), city.get()));
    }

    Outcome<LocalRuleView> next(UUID id, DecideRule request) {
        Optional<UnitRef> city = cities.ofTheCaller();
        if (city.isEmpty()) {
            return refused(Refusal.of(PlatformProblem.OUTSIDE_UNIT));
        }
        Optional<LocalRule> held = rules.hold(id);
        if (held.isEmpty()) {
            return refused(Refusal.of(LOCAL_RULE_NOT_FOUND));
        }
        LocalRule rule = held.get();
        LocalDate last = decisions.about(id).getLast().validFrom();
        Optional<Refusal> refusal =
                versions.stale(rule.id(), rule.version() - 1).or(() -> refusal(rule, request, last));
        return refusal.<Outcome<LocalRuleView>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(decided(rule, request, city.get())));
    }

    private Optional<Refusal> refusal(LocalRule rule, DecideRule request, @Nullable LocalDate last) {
        return DecisionRules.refusal(
                request.facts(catalogue.latitude(rule.code(), rule.regime(), request.from()), clock.today(), last));
    }

    private LocalRuleView decided(LocalRule rule, DecideRule request, UnitRef city) {
        Decision decision = new Decision(identifiers.next(), rule.id(), request, city, callers.current(), clock.now());
        decisions.persistAndFlush(decision);
        outbox.append(decision.event(rule), 1);
        return view(rule);
    }

    private LocalRuleView view(LocalRule rule) {
        List<LocalRuleView.DecisionView> views = new ArrayList<>();
        @Nullable LocalDate until = null;
        for (Decision decision : decisions.about(rule.id()).reversed()) {
            views.addFirst(decision.view(until));
            until = decision.validFrom();
        }
        return new LocalRuleView(rule.id(), rule.code(), rule.regime(), views, rule.version());
    }

    private static Outcome<LocalRuleView> refused(Refusal refusal) {
        return new Outcome.Refused<>(refusal);
    }
}
