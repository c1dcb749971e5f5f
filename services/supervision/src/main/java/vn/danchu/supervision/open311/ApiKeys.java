package vn.danchu.supervision.open311;

import static vn.danchu.supervision.SupervisionProblem.API_KEY_MISSING;
import static vn.danchu.supervision.SupervisionProblem.API_KEY_PERIOD_EMPTY;
import static vn.danchu.supervision.SupervisionProblem.API_KEY_REFUSED;
import static vn.danchu.supervision.SupervisionProblem.API_KEY_UNKNOWN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.consent.ConsentRules;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.City;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Versions;
import vn.danchu.supervision.feedback.Receiving;

/** The keys of programs, which the head of the city issues and revokes. */
@ApplicationScoped
class ApiKeys implements PanacheRepositoryBase<ApiKey, UUID> {

    /** So that a key that lies about is known for what it is. */
    private static final String PREFIX = "danchu-open311-";

    private static final int RANDOM_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Receiving receiving;
    private final City city;
    private final Callers callers;
    private final Versions versions;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    ApiKeys(
            Receiving receiving,
            City city,
            Callers callers,
            Versions versions,
            Identifiers identifiers,
            PlatformClock clock) {
        this.receiving = receiving;
        this.city = city;
        this.callers = callers;
        this.versions = versions;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** The key that a program has sent, or why it opens nothing today. */
    Outcome<ApiKey> opening(Optional<String> sent) {
        if (sent.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(API_KEY_MISSING).at(Form.API_KEY));
        }
        Optional<ApiKey> found = find("digest", Digests.sha256(sent.get())).firstResultOptional();
        return found.<Outcome<ApiKey>>map(key -> key.refusal(clock.today(), receiving.notice())
                        .<Outcome<ApiKey>>map(Outcome.Refused::new)
                        .orElseGet(() -> new Outcome.Done<>(key)))
                .orElseGet(
                        () -> new Outcome.Refused<>(Refusal.of(API_KEY_REFUSED).at(Form.API_KEY)));
    }

    /** All there are and were, the latest first. */
    Outcome<List<ApiKeyView>> all() {
        return notTheCity()
                .<Outcome<List<ApiKeyView>>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(list("order by validFrom desc, id").stream()
                        .map(ApiKey::view)
                        .toList()));
    }

    Outcome<ApiKeyView> view(UUID id) {
        Optional<Refusal> stranger = notTheCity();
        return stranger.<Outcome<ApiKeyView>>map(Outcome.Refused::new)
                .orElseGet(() -> findByIdOptional(id)
                        .<Outcome<ApiKeyView>>map(key -> new Outcome.Done<>(key.view()))
                        .orElseGet(ApiKeys::unknown));
    }

    Outcome<IssuedKey> issue(IssueKey request) {
        Optional<Refusal> refusal = notTheCity()
                .or(() -> ConsentRules.refusal(request.agreement().given(), receiving.notice()))
                .or(() -> periodIsEmpty(request));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        ApiKey issued = new ApiKey(
                identifiers.next(),
                request,
                Digests.sha256(key),
                callers.current().subject());
        persistAndFlush(issued);
        return new Outcome.Done<>(new IssuedKey(key, issued.view()));
    }

    Outcome<ApiKeyView> revoke(UUID id) {
        Optional<Refusal> stranger = notTheCity();
        if (stranger.isPresent()) {
            return new Outcome.Refused<>(stranger.get());
        }
        Optional<ApiKey> locked = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        if (locked.isEmpty()) {
            return unknown();
        }
        ApiKey key = locked.get();
        Optional<Refusal> refusal = versions.stale(key.id(), key.version()).or(() -> key.revoke(clock.today()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        flush();
        return new Outcome.Done<>(key.view());
    }

    private Optional<Refusal> notTheCity() {
        return Refusal.of(PlatformProblem.OUTSIDE_UNIT).when(city.ofTheCaller().isEmpty());
    }

    private Optional<Refusal> periodIsEmpty(IssueKey request) {
        @Nullable LocalDate until = request.validUntil();
        return Refusal.of(API_KEY_PERIOD_EMPTY)
                .at("validUntil")
                .when(until != null && (!until.isAfter(request.validFrom()) || !until.isAfter(clock.today())));
    }

    private static <V> Outcome<V> unknown() {
        return new Outcome.Refused<>(Refusal.of(API_KEY_UNKNOWN));
    }
}
