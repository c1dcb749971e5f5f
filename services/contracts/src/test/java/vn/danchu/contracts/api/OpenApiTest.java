package vn.danchu.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every service's description holds, so that nobody has to ask what an operation does and for whom. */
class OpenApiTest {

    private static final String HOW = "English is the Javadoc of the code, Vietnamese stands in the service's "
            + "openapi_vi.properties, examples are recorded by make contracts.";

    static List<Path> documents() {
        return ApiFiles.in(ApiFiles.OPENAPI);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyOperationHasANameOfItsOwn(Path document) {
        List<Operations.Operation> operations = new Operations(ApiFiles.read(document)).all();
        assertThat(operations).isNotEmpty();

        assertThat(operations)
                .extracting(
                        operation -> operation.description().path("operationId").asText())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyOperationIsToldInBothLanguages(Path document) {
        assertThat(new Operations(ApiFiles.read(document)).all()).as(HOW).allSatisfy(operation -> {
            assertThat(List.of("summary", "x-summary-vi", "description", "x-description-vi"))
                    .as(operation.name())
                    .allMatch(
                            part -> !operation.description().path(part).asText().isBlank());
            assertThat(operation.description().path("tags").isEmpty())
                    .as("%s: without a tag", operation.name())
                    .isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyParameterIsToldInBothLanguages(Path document) {
        assertThat(new Operations(ApiFiles.read(document))
                        .all().stream()
                                .flatMap(operation -> operation
                                        .description()
                                        .path("parameters")
                                        .valueStream()
                                        .filter(parameter -> !isTold(parameter))
                                        .map(parameter -> operation.name() + ": "
                                                + parameter.path("name").asText())))
                .as("Parameters. " + HOW)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyShapeAndTagIsToldInBothLanguages(Path document) {
        JsonNode api = ApiFiles.read(document);

        assertThat(untold(api.path("components").path("schemas")))
                .as("Shapes. " + HOW)
                .isEmpty();
        assertThat(api.path("tags")).as("Tags. " + HOW).isNotEmpty().allMatch(OpenApiTest::isTold);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyOperationHasExamplesThatFitItsShapes(Path document) {
        Operations operations = new Operations(ApiFiles.read(document));

        assertThat(operations.all().stream().flatMap(operation -> faultsOfExamples(operations, operation)))
                .as(HOW)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyOperationSaysWhoMayCallIt(Path document) {
        assertThat(new Operations(ApiFiles.read(document)).all())
                .allSatisfy(operation -> assertThat(operation.description().path("x-roles"))
                        .as(operation.name())
                        .isEqualTo(rolesAskedFor(operation.description().path("security"))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyOperationTellsItsProblems(Path document) {
        assertThat(new Operations(ApiFiles.read(document)).all()).allSatisfy(operation -> {
            JsonNode responses = operation.description().path("responses");
            assertThat(List.of("401", "429", "503", "default"))
                    .as(operation.name())
                    .allMatch(responses::has);
            assertThat(responses.has("403"))
                    .as("%s: 403", operation.name())
                    .isEqualTo(!operation.description().path("x-roles").isEmpty());
        });
    }

    private static Stream<String> faultsOfExamples(Operations operations, Operations.Operation operation) {
        return Stream.concat(
                        Operations.readable(
                                operation.description().path("requestBody").path("content")),
                        Operations.readable(operation.success().path("content")))
                .flatMap(content -> content.path("examples").isEmpty()
                        ? Stream.of(operation.name() + ": has no example")
                        : operations.faults(operation.name(), content).stream());
    }

    private static List<String> untold(JsonNode shapes) {
        return shapes.properties().stream()
                .filter(shape -> !isTold(shape.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isTold(JsonNode thing) {
        return !thing.path("description").asText().isBlank()
                && !thing.path("x-description-vi").asText().isBlank();
    }

    private static JsonNode rolesAskedFor(JsonNode security) {
        assertThat(security.isArray()).isTrue();
        return security.isEmpty() ? security : security.path(0).path("jwt");
    }
}
