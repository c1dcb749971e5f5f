package vn.danchu.platform.description;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Problem;
import vn.danchu.platform.problem.ProblemExamples;

/** What an operation answers: the success that its annotations name, what else may come of it (202), and the problems that can come instead. */
final class Answers {

    /** A problem that many operations answer with, described once. */
    private enum Refused {
        BAD_REQUEST("400", PlatformProblem.BAD_REQUEST),
        UNAUTHENTICATED("401", PlatformProblem.UNAUTHENTICATED),
        FORBIDDEN("403", PlatformProblem.FORBIDDEN),
        NOT_FOUND("404", PlatformProblem.NOT_FOUND),
        CONFLICT("409", PlatformProblem.CONCURRENT_CHANGE),
        VERSION_STALE("412", PlatformProblem.VERSION_STALE),
        REFUSED("422", PlatformProblem.IDEMPOTENCY_KEY_REUSED),
        VERSION_REQUIRED("428", PlatformProblem.VERSION_REQUIRED),
        /** Told by the gateway, which has its own words for it. */
        TOO_MANY_REQUESTS("429", null),
        UNAVAILABLE("503", PlatformProblem.UNAVAILABLE),
        OTHER("default", PlatformProblem.INTERNAL);

        private final String status;
        private final @Nullable PlatformProblem example;

        Refused(String status, @Nullable PlatformProblem example) {
            this.status = status;
            this.example = example;
        }
    }

    private static final String ACCEPTED = "202";

    private static final int LONGEST_KEY = 200;

    /** As {@code Versions} makes them. */
    private static final String TAG = "\"3-6a1f0c42\"";

    private final Components components;
    private final Words words;

    Answers(Components components, Words words) {
        this.components = components;
        this.words = words;
    }

    /** Gives an operation its success, its problems and the headers that belong to them. */
    void complete(Operation operation, Endpoint endpoint, Optional<Schema> shape) {
        APIResponse success = success(operation);
        success.setDescription(shape.map(Schema::getDescription).orElse(operation.getSummary()));
        shape.map(Schema::getExtensions)
                .or(() -> Optional.ofNullable(operation.getExtensions()))
                .map(words -> words.getOrDefault(PublishedApi.DESCRIPTION_VI, words.get(PublishedApi.SUMMARY_VI)))
                .ifPresent(vietnamese -> success.addExtension(PublishedApi.DESCRIPTION_VI, vietnamese));
        success.addHeader("X-Correlation-Id", header("X-Correlation-Id", text().format("uuid")));
        APIResponses responses = OASFactory.createAPIResponses();
        responses.addAPIResponse(endpoint.creates() ? "201" : "200", success);
        otherwise(operation).ifPresent(accepted -> responses.addAPIResponse(ACCEPTED, accepted));
        operation.setResponses(responses);

        boolean reads = !endpoint.creates() && !endpoint.changes();
        @Nullable List<Parameter> parameters = operation.getParameters();
        boolean asks = parameters != null && !parameters.isEmpty();
        add(operation, Refused.BAD_REQUEST, asks || operation.getRequestBody() != null);
        add(operation, Refused.UNAUTHENTICATED, true);
        add(operation, Refused.FORBIDDEN, !endpoint.roles().isEmpty());
        add(
                operation,
                Refused.NOT_FOUND,
                asks && parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH));
        add(operation, Refused.CONFLICT, !reads);
        add(operation, Refused.VERSION_STALE, endpoint.changes());
        add(operation, Refused.REFUSED, !reads);
        add(operation, Refused.VERSION_REQUIRED, endpoint.changes());
        add(operation, Refused.TOO_MANY_REQUESTS, true);
        add(operation, Refused.UNAVAILABLE, true);
        add(operation, Refused.OTHER, true);

        if (endpoint.creates()) {
            success.addHeader("Location", header("Location", text().format("uri-reference")));
            operation.addParameter(parameter("Idempotency-Key", "5f0c7a52-9a1e-4f6b-8d0a-3c1b2f4e6d70")
                    .schema(text().minLength(1).maxLength(LONGEST_KEY)));
        }
        if (endpoint.changes()) {
            success.addHeader("ETag", header("ETag", text().addExample(TAG)));
            operation.addParameter(parameter("If-Match", TAG).schema(text()));
        }
    }

    private void add(Operation operation, Refused refused, boolean applies) {
        if (applies) {
            declare(refused);
            operation
                    .getResponses()
                    .addAPIResponse(
                            refused.status, OASFactory.createAPIResponse().ref(refused.name()));
        }
    }

    /** Describes a problem once, for all operations that can answer with it. */
    private void declare(Refused refused) {
        if (components.getResponses() != null && components.getResponses().containsKey(refused.name())) {
            return;
        }
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(Problem.class.getSimpleName()));
        if (refused.example != null) {
            problem.addExample("problem", OASFactory.createExample().value(ProblemExamples.of(refused.example)));
        }
        Words.Sentence about = words.sentence("answer." + refused.status);
        APIResponse response = OASFactory.createAPIResponse()
                .description(about.both())
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
        response.addExtension(PublishedApi.DESCRIPTION_VI, about.vietnamese());
        if (refused == Refused.TOO_MANY_REQUESTS || refused == Refused.UNAVAILABLE) {
            response.addHeader("Retry-After", header("Retry-After", number()));
        }
        components.addResponse(refused.name(), response);
    }

    /** What is answered where something was accepted and not created, as the annotations name it. */
    private Optional<APIResponse> otherwise(Operation operation) {
        @Nullable APIResponse accepted = operation.getResponses().getAPIResponse(ACCEPTED);
        if (accepted == null) {
            return Optional.empty();
        }
        Words.Sentence about = words.sentence(operation.getOperationId() + "." + ACCEPTED);
        accepted.setDescription(about.both());
        accepted.addExtension(PublishedApi.DESCRIPTION_VI, about.vietnamese());
        accepted.addHeader("X-Correlation-Id", header("X-Correlation-Id", text().format("uuid")));
        accepted.addHeader("Location", header("Location", text().format("uri-reference")));
        return Optional.of(accepted);
    }

    private static APIResponse success(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response ->
                        response.getKey().startsWith("2") && !response.getKey().equals(ACCEPTED))
                .map(response -> response.getValue())
                .filter(response -> response.getContent() != null)
                .findFirst()
                .orElseGet(OASFactory::createAPIResponse);
    }

    private Parameter parameter(String name, String example) {
        Words.Sentence about = words.sentence("header." + name);
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(about.both())
                .example(example);
        parameter.addExtension(PublishedApi.DESCRIPTION_VI, about.vietnamese());
        return parameter;
    }

    private Header header(String name, Schema schema) {
        return OASFactory.createHeader()
                .description(words.sentence("header." + name).both())
                .schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema number() {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32");
    }
}
