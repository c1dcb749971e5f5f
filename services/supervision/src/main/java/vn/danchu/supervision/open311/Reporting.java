package vn.danchu.supervision.open311;

import static vn.danchu.supervision.SupervisionProblem.SERVICE_UNKNOWN;
import static vn.danchu.supervision.SupervisionProblem.UNIT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.audit.AuditTrail;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Unit;
import vn.danchu.supervision.feedback.FeedbackView;
import vn.danchu.supervision.feedback.Place;
import vn.danchu.supervision.feedback.Receiving;
import vn.danchu.supervision.feedback.RelayedFeedback;

/** Takes in what a program sends: the same intake, duties and events as of all other feedback. */
@ApplicationScoped
class Reporting {

    private static final String OPERATION = "report-by-open311";

    private final ApiKeys keys;
    private final Offer offer;
    private final Posts posts;
    private final Receiving receiving;
    private final Open311Settings settings;
    private final AuditTrail audit;
    private final PlatformClock clock;

    Reporting(
            ApiKeys keys,
            Offer offer,
            Posts posts,
            Receiving receiving,
            Open311Settings settings,
            AuditTrail audit,
            PlatformClock clock) {
        this.keys = keys;
        this.offer = offer;
        this.posts = posts;
        this.receiving = receiving;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a form asks for. The key comes first: who has none learns nothing of the rest. */
    Outcome<Reported> report(Form form) {
        return switch (keys.opening(form.get(Form.API_KEY))) {
            case Outcome.Refused<ApiKey>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<ApiKey>(ApiKey key) ->
                switch (Report.of(form)) {
                    case Outcome.Refused<Report>(Refusal refusal) -> new Outcome.Refused<>(refusal);
                    case Outcome.Done<Report>(Report report) -> report(key, report, Digests.sha256(form.said()));
                };
        };
    }

    private Outcome<Reported> report(ApiKey key, Report report, byte[] digest) {
        if (offer.service(report.service()).isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(SERVICE_UNKNOWN).at(Form.SERVICE_CODE));
        }
        Optional<Unit> unit = offer.commune(report.unit());
        if (unit.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND).at(Form.UNIT));
        }
        Instant now = clock.now();
        Optional<Reported> earlier = posts.earlier(key.id(), digest, now.minus(settings.repeatsWithin()));
        if (earlier.isPresent()) {
            return new Outcome.Done<>(earlier.get());
        }
        return switch (receiving.relay(relayed(key, report, unit.get()))) {
            case Outcome.Refused<FeedbackView>(Refusal refusal) ->
                new Outcome.Refused<>(refusal.at(named(refusal.field())));
            case Outcome.Done<FeedbackView>(FeedbackView feedback) -> {
                Reported reported = new Reported(feedback.id(), feedback.intakeDueOn());
                posts.keep(key.id(), digest, reported, now);
                audit.write(audit.entry(key.caller(), OPERATION, feedback.id().toString(), null, feedback.version()));
                yield new Outcome.Done<>(reported);
            }
        };
    }

    private static RelayedFeedback relayed(ApiKey key, Report report, Unit unit) {
        return new RelayedFeedback(
                unit.ref(),
                report.service(),
                report.description(),
                new Place(report.address(), report.longitude(), report.latitude()),
                report.name(),
                report.contact(),
                key.client(),
                key.consent());
    }

    /** What a rule of the intake is about, as Open311 calls it. */
    private static @Nullable String named(@Nullable String field) {
        return switch (field) {
            case "text" -> Form.DESCRIPTION;
            case "field" -> Form.SERVICE_CODE;
            case "contact" -> Form.EMAIL;
            case "place" -> Form.LATITUDE;
            case null, default -> field;
        };
    }
}
