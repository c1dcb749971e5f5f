package vn.danchu.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Portals call what was released: it may grow, and nothing of it may go. */
class ReleasedApiTest {

    private static final String COMMENTS = "/api/consultation/v1/consultations/{consultation}/comments";

    static List<Path> released() {
        return ApiFiles.in(ApiFiles.RELEASED);
    }

    @ParameterizedTest
    @MethodSource("released")
    void noReleasedOperationIsBroken(Path released) {
        Path current = ApiFiles.OPENAPI.resolve(released.getFileName());
        assertThat(Files.exists(current)).as("%s is gone", current).isTrue();

        assertThat(ReleasedApi.breakingChanges(ApiFiles.read(released), ApiFiles.read(current)))
                .as("A released interface may only grow. See src/test/released/README.md for what to do instead.")
                .isEmpty();
    }

    static Stream<Named<Consumer<ObjectNode>>> breaking() {
        return Stream.of(
                Named.of("an operation goes", api -> api.withObject("/paths").remove(COMMENTS)),
                Named.of(
                        "a field of an answer goes",
                        api -> properties(api, "CommentView").remove("state")),
                Named.of(
                        "a field of a request changes its type",
                        api -> properties(api, "SubmitComment")
                                .putObject("text")
                                .put("type", "integer")),
                Named.of(
                        "a field must be sent that could be left out",
                        api -> required(api, "SubmitComment").add("target")),
                Named.of(
                        "a value is no longer taken",
                        api -> ((ArrayNode) schema(api, "Stance").path("enum")).remove(0)));
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void aNarrowerInterfaceIsBreaking(Consumer<ObjectNode> change) {
        ObjectNode current = consultation().deepCopy();
        change.accept(current);

        assertThat(ReleasedApi.breakingChanges(consultation(), current)).isNotEmpty();
    }

    @Test
    void anInterfaceThatGrowsBreaksNobody() {
        ObjectNode current = consultation().deepCopy();
        properties(current, "CommentView").putObject("addedLater").put("type", "string");
        properties(current, "SubmitComment").putObject("addedLater").put("type", "string");

        assertThat(ReleasedApi.breakingChanges(consultation(), current)).isEmpty();
    }

    private static JsonNode consultation() {
        return ApiFiles.read(ApiFiles.OPENAPI.resolve("consultation.yaml"));
    }

    private static ObjectNode schema(ObjectNode api, String name) {
        return (ObjectNode) api.path("components").path("schemas").path(name);
    }

    private static ObjectNode properties(ObjectNode api, String name) {
        return (ObjectNode) schema(api, name).path("properties");
    }

    private static ArrayNode required(ObjectNode api, String name) {
        return (ArrayNode) schema(api, name).path("required");
    }
}
