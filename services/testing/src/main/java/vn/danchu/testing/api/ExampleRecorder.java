package vn.danchu.testing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what tests send and what they are answered as the examples of the operations that have none yet. Of several
 * answers the one that shows most is kept, as long as a person would still read it.
 */
final class ExampleRecorder implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("src", "main", "resources", "openapi", "examples");
    private static final int ACCEPTED = 202;
    private static final int LONGEST = 4_000;
    /** Of a page: two show that there is a list. */
    private static final int ITEMS = 2;

    private final CommittedApi api;

    ExampleRecorder(CommittedApi api) {
        this.api = api;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        if (response.statusCode() < 300) {
            api.find(
                            request.getMethod().toLowerCase(Locale.ROOT),
                            URI.create(request.getURI()).getRawPath())
                    .ifPresent(operation -> record(operation.name(), request.getBody(), response));
        }
        return response;
    }

    private static void record(String operation, @Nullable Object sent, Response response) {
        String type = response.contentType() == null ? "" : response.contentType();
        String name = response.statusCode() == ACCEPTED ? "answer-" + ACCEPTED : "answer";
        if (type.contains("json")) {
            boolean kept = keeps(EXAMPLES.resolve(operation).resolve(name + ".json"), pretty(response.asString()));
            if (kept && sent != null && response.statusCode() != ACCEPTED) {
                write(
                        EXAMPLES.resolve(operation).resolve("request.json"),
                        pretty(
                                sent instanceof String text
                                        ? text
                                        : JSON.valueToTree(sent).toString()));
            }
        } else if (type.startsWith("text/plain")) {
            keeps(EXAMPLES.resolve(operation).resolve(name + ".txt"), response.asString());
        }
    }

    private static boolean keeps(Path file, String content) {
        try {
            boolean missing = !Files.exists(file);
            boolean better = !missing
                    && Files.getLastModifiedTime(file).toMillis()
                            >= ManagementFactory.getRuntimeMXBean().getStartTime()
                    && Files.size(file) < content.length();
            if (content.length() <= LONGEST && (missing || better)) {
                write(file, content);
                return true;
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content.stripTrailing() + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String pretty(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node.path("items") instanceof ArrayNode items) {
                while (items.size() > ITEMS) {
                    items.remove(ITEMS);
                }
            }
            return node.toPrettyString();
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("no JSON: " + json, malformed);
        }
    }
}
