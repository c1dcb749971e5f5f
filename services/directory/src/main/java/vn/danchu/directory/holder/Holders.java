package vn.danchu.directory.holder;

import static vn.danchu.directory.DirectoryProblem.HOLDING_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.directory.EndRequest;
import vn.danchu.directory.unit.UnitLookup;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleCatalogue;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Versions;

/** Records who takes which post and who leaves it, and finds people by the posts they hold. Only officials of the unit see names. */
@ApplicationScoped
public class Holders {

    private final Holdings holdings;
    private final UnitLookup lookup;
    private final EntityManager entities;
    private final Callers callers;
    private final Scope scope;
    private final Versions versions;
    private final Identifiers identifiers;
    private final PlatformClock clock;
    private final RuleCatalogue rules;

    Holders(
            Holdings holdings,
            UnitLookup lookup,
            EntityManager entities,
            Callers callers,
            Scope scope,
            Versions versions,
            Identifiers identifiers,
            PlatformClock clock,
            RuleCatalogue rules) {
        this.holdings = holdings;
        this.lookup = lookup;
        this.entities = entities;
        this.callers = callers;
        this.scope = scope;
        this.versions = versions;
        this.identifiers = identifiers;
        this.clock = clock;
        this.rules = rules;
    }

    /** A person takes a post, in the transaction of the request. */
    Outcome<HoldingView> take(Post post, TakePost request) {
        Optional<Refusal> notTheirs = scope.actFor(post.unit());
        if (notTheirs.isPresent()) {
            return new Outcome.Refused<>(notTheirs.get());
        }
        lookup.hold(post.unit());
        Optional<Refusal> refusal = TermRules.refusal(
                post,
                request.kind(),
                request.validity(),
                headTerms(request.from()),
                holdings.of(post.id()).stream().map(Holding::validity).toList());
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        Holding holding =
                new Holding(identifiers.next(), post, request, callers.current().subject(), clock.now());
        holdings.persistAndFlush(holding);
        return new Outcome.Done<>(holding.view());
    }

    /** Who holds a post and who held it, the oldest first. */
    @Transactional
    Outcome<List<HoldingView>> of(Post post) {
        return scope.actFor(post.unit())
                .<Outcome<List<HoldingView>>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(
                        holdings.of(post.id()).stream().map(Holding::view).toList()));
    }

    /** A holding; empty where the caller does not act for its unit. */
    @Transactional
    Optional<HoldingView> find(UUID id) {
        return holdings.findByIdOptional(id)
                .filter(holding -> scope.mayActFor(holding.unit()))
                .map(Holding::view);
    }

    /** A person leaves a post. */
    Outcome<HoldingView> end(UUID id, EndRequest request) {
        @Nullable Holding holding = holdings.findById(id);
        if (holding == null) {
            return new Outcome.Refused<>(Refusal.of(HOLDING_NOT_FOUND));
        }
        Optional<Refusal> refusal = scope.actFor(holding.unit())
                .or(() -> versions.stale(holding.id(), holding.version()))
                .or(() -> holding.validity().notEnding(request.from(), clock.today()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        holding.end(request);
        entities.flush();
        return new Outcome.Done<>(holding.view());
    }

    /**
     * Everybody leaves these posts, in the transaction in which what they are posts of comes to an end. Who was to take one later
     * never does.
     */
    public void vacate(Collection<UUID> posts, EndRequest request) {
        holdings.lasting(posts, request.from()).forEach(holding -> holding.end(request));
        entities.flush();
    }

    /** What people of a name hold in the caller's unit or below today. */
    @Transactional
    Outcome<List<HoldingView>> named(String words, int limit) {
        return callers.current().unit() == null
                ? new Outcome.Refused<>(Refusal.of(PlatformProblem.UNIT_UNKNOWN))
                : new Outcome.Done<>(holdings.named(words, clock.today(), limit).stream()
                        .map(Holding::view)
                        .toList());
    }

    private HeadTerms headTerms(LocalDate from) {
        return new HeadTerms(
                ofCommunes("COMM.HEAD.ELECTED", from),
                ofCommunes("COMM.HEAD.TERM.MIN", from),
                ofCommunes("COMM.HEAD.TERM.MAX", from),
                ofCommunes("COMM.HEAD.INTERIM.MAX", from));
    }

    private Optional<Rule> ofCommunes(String code, LocalDate on) {
        return rules.find(code, LegalRegime.COMMUNE, on);
    }
}
