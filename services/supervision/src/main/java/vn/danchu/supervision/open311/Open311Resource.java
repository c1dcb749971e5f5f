package vn.danchu.supervision.open311;

import static vn.danchu.supervision.SupervisionProblem.ENCODING_REFUSED;
import static vn.danchu.supervision.SupervisionProblem.JURISDICTION_UNKNOWN;
import static vn.danchu.supervision.SupervisionProblem.SERVICE_REQUEST_UNKNOWN;
import static vn.danchu.supervision.SupervisionProblem.SERVICE_UNKNOWN;
import static vn.danchu.supervision.SupervisionProblem.TOKEN_UNKNOWN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.Language;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Receives;

/**
 * Open311 GeoReport v2, as <a href="http://wiki.open311.org/GeoReport_v2">its specification</a> has it. That specification describes these
 * addresses, and so the description of our own interface does not.
 */
@Path("/open311/v2")
@PermitAll
@RunOnVirtualThread
class Open311Resource {

    private static final String ENDING = ".{format:xml|json}";
    private static final String UTF_8 = "utf-8";

    private final Documents documents;
    private final Reporting reporting;
    private final RequestReader reader;
    private final Open311Settings settings;
    private final Problems problems;
    private final PlatformClock clock;
    private final HttpHeaders headers;
    private final UriInfo address;

    Open311Resource(
            Documents documents,
            Reporting reporting,
            RequestReader reader,
            Open311Settings settings,
            Problems problems,
            PlatformClock clock,
            HttpHeaders headers,
            UriInfo address) {
        this.documents = documents;
        this.reporting = reporting;
        this.reader = reader;
        this.settings = settings;
        this.problems = problems;
        this.clock = clock;
        this.headers = headers;
        this.address = address;
    }

    /** Where the endpoint is, and how to get a key. */
    @GET
    @Path("discovery" + ENDING)
    @InTurn
    @Transactional
    public Response discover(@BeanParam CommonParameters common) {
        return answer(common, () -> new Outcome.Done<>(documents.discovery(language())));
    }

    /** What can be reported. */
    @GET
    @Path("services" + ENDING)
    @InTurn
    @Transactional
    public Response listServices(@BeanParam CommonParameters common) {
        return answer(common, () -> new Outcome.Done<>(documents.services(language())));
    }

    /** What a service asks for besides a place and words. */
    @GET
    @Path("services/{code:[A-Za-z0-9_-]+}" + ENDING)
    @InTurn
    @Transactional
    public Response defineService(@PathParam("code") String code, @BeanParam CommonParameters common) {
        return answer(
                common,
                () -> documents
                        .definition(code, language())
                        .<Outcome<Element>>map(Outcome.Done::new)
                        .orElseGet(() -> new Outcome.Refused<>(
                                Refusal.of(SERVICE_UNKNOWN).at(Form.SERVICE_CODE))));
    }

    /** Takes in a report of somebody by a program that has a key. */
    @POST
    @Path("requests" + ENDING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Receives
    public Response report(byte[] body, @BeanParam CommonParameters common) {
        return answer(
                common,
                () -> isUtf8()
                        ? switch (Form.read(body)) {
                            case Outcome.Refused<Form>(Refusal refusal) -> new Outcome.Refused<>(refusal);
                            case Outcome.Done<Form>(Form form) -> report(form);
                        }
                        : new Outcome.Refused<>(Refusal.of(ENCODING_REFUSED).at(HttpHeaders.CONTENT_TYPE)));
    }

    private Outcome<Element> report(Form form) {
        Optional<Refusal> elsewhere = elsewhere(form.get(Form.JURISDICTION).orElse(null));
        if (elsewhere.isPresent()) {
            return new Outcome.Refused<>(elsewhere.get());
        }
        return switch (reporting.report(form)) {
            case Outcome.Refused<Reported>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Reported>(Reported reported) ->
                new Outcome.Done<>(
                        documents.reported(reported, form.get(Form.MEDIA_URL).isPresent(), language()));
        };
    }

    /** The identifier behind a token. None is ever given out without its identifier, which is its own token. */
    @GET
    @Path("tokens/{token:[A-Za-z0-9-]+}" + ENDING)
    @InTurn
    public Response readToken(@PathParam("token") String token, @BeanParam CommonParameters common) {
        return answer(
                common,
                () -> one(token)
                        .<Outcome<Element>>map(request -> new Outcome.Done<>(documents.token(request)))
                        .orElseGet(() ->
                                new Outcome.Refused<>(Refusal.of(TOKEN_UNKNOWN).at("token"))));
    }

    /** What became of many. */
    @GET
    @Path("requests" + ENDING)
    @InTurn
    @Transactional
    public Response listRequests(@BeanParam RequestParameters asked, @BeanParam CommonParameters common) {
        return answer(common, () -> switch (RequestQuery.of(asked.words(), clock.now())) {
            case Outcome.Refused<RequestQuery>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<RequestQuery>(RequestQuery query) ->
                new Outcome.Done<>(documents.requests(reader.read(query), language()));
        });
    }

    /** What became of one. */
    @GET
    @Path("requests/{id:[A-Za-z0-9-]+}" + ENDING)
    @InTurn
    @Transactional
    public Response readRequest(@PathParam("id") String id, @BeanParam CommonParameters common) {
        return answer(
                common,
                () -> one(id).<Outcome<Element>>map(
                                request -> new Outcome.Done<>(documents.requests(List.of(request), language())))
                        .orElseGet(() -> new Outcome.Refused<>(
                                Refusal.of(SERVICE_REQUEST_UNKNOWN).at("service_request_id"))));
    }

    private Optional<PublicRequest> one(String identifier) {
        return RequestQuery.one(identifier)
                .flatMap(query -> reader.read(query).stream().findFirst());
    }

    private Response answer(CommonParameters common, Supplier<Outcome<Element>> work) {
        Outcome<Element> outcome = elsewhere(common.jurisdiction())
                .<Outcome<Element>>map(Outcome.Refused::new)
                .orElseGet(work);
        return switch (outcome) {
            case Outcome.Refused<Element>(Refusal refusal) -> problems.response(refusal);
            case Outcome.Done<Element>(Element document) -> {
                Format format = Format.of(address.getPath());
                yield Response.ok(format.written(document).getBytes(StandardCharsets.UTF_8))
                        .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                        .header(HttpHeaders.CONTENT_LANGUAGE, language().code())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            }
        };
    }

    /** There is one jurisdiction here, which may go unsaid. */
    private Optional<Refusal> elsewhere(@Nullable String jurisdiction) {
        return Refusal.of(JURISDICTION_UNKNOWN)
                .at(Form.JURISDICTION)
                .when(jurisdiction != null && !jurisdiction.isEmpty() && !jurisdiction.equals(settings.jurisdiction()));
    }

    private boolean isUtf8() {
        @Nullable MediaType type = headers.getMediaType();
        @Nullable String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset == null || charset.equalsIgnoreCase(UTF_8);
    }

    private Language language() {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
