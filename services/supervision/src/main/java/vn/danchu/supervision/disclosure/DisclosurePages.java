package vn.danchu.supervision.disclosure;

import static vn.danchu.supervision.SupervisionProblem.DISCLOSURE_TAKEN_DOWN;
import static vn.danchu.supervision.SupervisionProblem.DISCLOSURE_UNKNOWN;
import static vn.danchu.supervision.SupervisionProblem.UNIT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.DisclosureAudience;
import vn.danchu.contracts.supervision.DisclosureState;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.supervision.NewestFirst;

/** Disclosures as they are read, as far as the database shows them to whom the transaction works for; the newest first. */
@ApplicationScoped
class DisclosurePages {

    private static final Cursor OF_UNITS = NewestFirst.cursor("disclosures");
    private static final Cursor STANDING = NewestFirst.cursor("published-disclosures");
    private static final Cursor OF_A_QUARTER = NewestFirst.cursor("disclosed-in-quarter");

    private static final String WITHIN = "supervision.discloses_within(audience, unit_code, unit_valid_from)";
    private static final String OF_UNIT = "audience = 'PUBLIC' and unit_code = :unit and unit_valid_from = :since";
    private static final String STANDS =
            OF_UNIT + " and state = 'PUBLISHED' and (posted_until is null or posted_until >= :today)";
    private static final String BEGUN = "published_on >= :begin and published_on < :end"
            + " and disclosure_id in (select id from supervision.disclosure where " + OF_UNIT + ")";

    private static final NewestFirst<DisclosurePeriod, DisclosedPeriodView> PERIODS = new NewestFirst<>(
            DisclosurePeriod.class,
            "supervision.disclosure_period",
            "published_at",
            DisclosurePeriod::view,
            DisclosedPeriodView::publishedAt,
            DisclosedPeriodView::id);

    private final Disclosures disclosures;
    private final EntityManager entities;
    private final Scope scope;
    private final Units units;
    private final PlatformClock clock;

    DisclosurePages(Disclosures disclosures, EntityManager entities, Scope scope, Units units, PlatformClock clock) {
        this.disclosures = disclosures;
        this.entities = entities;
        this.scope = scope;
        this.units = units;
        this.clock = clock;
    }

    /** One, for its unit. */
    Outcome<DisclosureView> find(UUID id) {
        return disclosures
                .findByIdOptional(id)
                .filter(found -> scope.mayActFor(found.unit()))
                .<Outcome<DisclosureView>>map(found -> new Outcome.Done<>(found.view(clock.today())))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(DISCLOSURE_UNKNOWN)));
    }

    /** Those of the units of the caller. */
    Outcome<Page<DisclosureView>> ofUnits(@Nullable DisclosureState state, PageRequest request) {
        return state == null
                ? rows().page(entities, OF_UNITS, WITHIN, Map.of(), request)
                : rows().page(
                                entities,
                                OF_UNITS,
                                WITHIN + " and state = :state",
                                Map.of("state", state.name()),
                                request);
    }

    /** One that stands, for everybody. What stands no longer says so, and nothing else. */
    Outcome<PublishedDisclosureView> findPublished(UUID id) {
        Optional<Disclosure> found = disclosures
                .findByIdOptional(id)
                .filter(disclosure -> disclosure.audience() == DisclosureAudience.PUBLIC
                        && disclosure.state() != DisclosureState.DUE);
        if (found.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(DISCLOSURE_UNKNOWN));
        }
        LocalDate today = clock.today();
        return found.get().stands(today)
                ? new Outcome.Done<>(found.get().published(today))
                : new Outcome.Refused<>(Refusal.of(DISCLOSURE_TAKEN_DOWN));
    }

    /** What a unit discloses to everybody today. */
    Outcome<Page<PublishedDisclosureView>> standing(String unit, @Nullable String group, PageRequest request) {
        return ofUnit(unit, values -> {
            values.put("today", clock.today());
            if (group != null) {
                values.put("group", group);
            }
            return published()
                    .page(
                            entities,
                            STANDING,
                            group == null ? STANDS : STANDS + " and group_code = :group",
                            values,
                            request);
        });
    }

    /** The periods that began in a quarter, each in its forms and with its days: art. 13(2). */
    Outcome<Page<DisclosedPeriodView>> ofQuarter(String unit, Quarter quarter, PageRequest request) {
        return ofUnit(unit, values -> {
            values.put("begin", quarter.begin());
            values.put("end", quarter.end());
            return PERIODS.page(entities, OF_A_QUARTER, BEGUN, values, request);
        });
    }

    private <V> Outcome<Page<V>> ofUnit(String unit, Function<Map<String, Object>, Outcome<Page<V>>> page) {
        Optional<Unit> found = units.find(unit);
        if (found.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND).at("unit"));
        }
        UnitRef ref = found.get().ref();
        return page.apply(new HashMap<>(Map.of("unit", ref.code(), "since", ref.validFrom())));
    }

    private NewestFirst<Disclosure, DisclosureView> rows() {
        LocalDate today = clock.today();
        return new NewestFirst<>(
                Disclosure.class,
                "supervision.disclosure",
                "recorded_at",
                disclosure -> disclosure.view(today),
                DisclosureView::recordedAt,
                DisclosureView::id);
    }

    private NewestFirst<Disclosure, PublishedDisclosureView> published() {
        LocalDate today = clock.today();
        return new NewestFirst<>(
                Disclosure.class,
                "supervision.disclosure",
                "published_at",
                disclosure -> disclosure.published(today),
                PublishedDisclosureView::publishedAt,
                PublishedDisclosureView::id);
    }
}
