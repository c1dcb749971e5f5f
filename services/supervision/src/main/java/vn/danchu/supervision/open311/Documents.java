package vn.danchu.supervision.open311;

import static vn.danchu.supervision.open311.Element.group;
import static vn.danchu.supervision.open311.Element.leaf;
import static vn.danchu.supervision.open311.Element.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.identity.City;
import vn.danchu.platform.problem.Language;
import vn.danchu.platform.time.VietnamTime;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.supervision.field.FieldView;
import vn.danchu.supervision.field.Fields;

/** What Open311 answers with, part by part as its specification has it. What may not be public is there and empty. */
@ApplicationScoped
class Documents {

    static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Offer offer;
    private final Fields fields;
    private final Units units;
    private final City city;
    private final Open311Settings settings;

    Documents(Offer offer, Fields fields, Units units, City city, Open311Settings settings) {
        this.offer = offer;
        this.fields = fields;
        this.units = units;
        this.city = city;
        this.settings = settings;
    }

    Element discovery(Language language) {
        Words words = Words.in(language);
        String changed = W3cTime.of(VietnamTime.startOf(offer.changedOn()));
        return group(
                "discovery",
                leaf("changeset", changed),
                leaf("contact", words.say("contact")),
                leaf("key_service", words.say("key-service")),
                listing(
                        "endpoints",
                        List.of(group(
                                "endpoint",
                                leaf("specification", SPECIFICATION),
                                leaf("url", settings.url()),
                                leaf("changeset", changed),
                                leaf("type", settings.type()),
                                listing(
                                        "formats",
                                        List.of(leaf("format", "text/xml"), leaf("format", "application/json")))))));
    }

    Element services(Language language) {
        Words words = Words.in(language);
        return listing(
                "services",
                offer.services().stream()
                        .map(field -> group(
                                "service",
                                leaf("service_code", field.code()),
                                leaf("service_name", name(field, language)),
                                leaf("description", words.say("service.description", name(field, language))),
                                leaf("metadata", true),
                                leaf("type", "realtime"),
                                leaf("keywords", keywords(field)),
                                leaf("group", words.say("service.group"))))
                        .toList());
    }

    /** Empty where there is no such service today. */
    Optional<Element> definition(String code, Language language) {
        Words words = Words.in(language);
        return offer.service(code)
                .map(field -> group(
                        "service_definition",
                        leaf("service_code", field.code()),
                        listing(
                                "attributes",
                                List.of(group(
                                        "attribute",
                                        leaf("variable", true),
                                        leaf("code", "unit"),
                                        leaf("datatype", "singlevaluelist"),
                                        leaf("required", true),
                                        leaf("datatype_description", words.say("unit.datatype")),
                                        leaf("order", 1),
                                        leaf("description", words.say("unit.description")),
                                        listing("values", communes()))))));
    }

    Element reported(Reported reported, boolean withMedia, Language language) {
        Words words = Words.in(language);
        String notice = Stream.of(
                        Optional.of(words.say("notice", DAY.format(reported.intakeDueOn()))),
                        Optional.of(words.say("notice.media")).filter(_ -> withMedia))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return listing(
                "service_requests",
                List.of(group(
                        "request",
                        leaf("service_request_id", reported.id()),
                        leaf("service_notice", notice),
                        leaf("account_id", null))));
    }

    /** Every identifier is given out at once, so that it is its own token too. */
    Element token(PublicRequest request) {
        return listing(
                "service_requests",
                List.of(group("request", leaf("service_request_id", request.id()), leaf("token", request.id()))));
    }

    Element requests(List<PublicRequest> requests, Language language) {
        return listing(
                "service_requests",
                requests.stream().map(request -> shown(request, language)).toList());
    }

    private Element shown(PublicRequest request, Language language) {
        Words words = Words.in(language);
        String field =
                fields.find(request.field()).map(view -> name(view, language)).orElse(request.field());
        String unit = units.find(request.unit())
                .map(Unit::fullName)
                .orElse(request.unit().code());
        @Nullable LocalDate answerBy = request.answerBy();
        @Nullable String receiver = request.receiverName();
        return group(
                "request",
                leaf("service_request_id", request.id()),
                leaf("status", PublicStatus.of(request.state()).word()),
                leaf("status_notes", words.say("status." + request.state().name(), receiver == null ? "" : receiver)),
                leaf("service_name", field),
                leaf("service_code", request.field()),
                leaf("description", words.say("request.description", field)),
                leaf("agency_responsible", unit),
                leaf("service_notice", null),
                leaf("requested_datetime", W3cTime.of(request.requestedAt())),
                leaf("updated_datetime", W3cTime.of(request.updatedAt())),
                leaf("expected_datetime", answerBy == null ? null : W3cTime.endOf(answerBy)),
                leaf("address", unit + ", " + city.today().fullName()),
                leaf("address_id", null),
                leaf("zipcode", null),
                leaf("lat", request.latitude()),
                leaf("long", request.longitude()),
                leaf("media_url", null));
    }

    private List<Element> communes() {
        return offer.communes().stream()
                .map(unit -> group("value", leaf("key", unit.ref().code()), leaf("name", unit.fullName())))
                .toList();
    }

    private static String name(FieldView field, Language language) {
        return switch (language) {
            case VIETNAMESE -> field.vietnameseName();
            case ENGLISH -> field.name();
        };
    }

    /** The names in both languages: people look for either. */
    private static String keywords(FieldView field) {
        return field.vietnameseName() + ", " + field.name();
    }
}
