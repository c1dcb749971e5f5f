package vn.danchu.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The OpenAPI document of the service under test, as committed in {@code services/contracts/openapi}.
 *
 * @param service it describes
 * @param document itself
 */
record CommittedApi(String service, JsonNode document) {

    /** {@code make contracts} sets it: tests then record and write instead of comparing. */
    private static final String REFRESH = "danchu.contracts.refresh";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    /** An operation of the document. */
    record Operation(String name, String path, JsonNode description) {}

    static boolean isBeingRefreshed() {
        return Boolean.getBoolean(REFRESH);
    }

    /** Of the service whose module is tested; empty in a module that is none, such as the platform or the gateway. */
    static Optional<String> serviceUnderTest() {
        Path module = Path.of("").toAbsolutePath();
        return ConfigProvider.getConfig()
                .getOptionalValue("danchu.service", String.class)
                .filter(name -> module.endsWith(Path.of("services", name)));
    }

    static boolean isCommitted(String service) {
        return Files.exists(file(service));
    }

    static CommittedApi of(String service) {
        Path file = file(service);
        if (!isCommitted(service)) {
            throw new AssertionError("There is no " + file.normalize() + ". make contracts writes it.");
        }
        try {
            return new CommittedApi(service, YAML.readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    static void write(String service, JsonNode document) {
        try {
            Files.createDirectories(file(service).getParent());
            Files.writeString(file(service), YAML.writeValueAsString(document));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The operation that is meant; a path without parameters goes before one with. */
    Optional<Operation> find(String method, String path) {
        return operations()
                .filter(operation -> operation.description().has(method))
                .filter(operation -> template(operation.path()).matcher(path).matches())
                .min(Comparator.comparingLong(operation ->
                        PARAMETER.matcher(operation.path()).results().count()))
                .map(item -> new Operation(
                        item.description().path(method).path("operationId").asText(),
                        item.path(),
                        item.description().path(method)));
    }

    /** What a reference within the document means; the node itself where it is none. */
    JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
    }

    private Stream<Operation> operations() {
        return document.path("paths").properties().stream()
                .filter(path -> path.getValue().properties().stream().anyMatch(each -> METHODS.contains(each.getKey())))
                .map(path -> new Operation("", path.getKey(), path.getValue()));
    }

    private static Pattern template(String path) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        Matcher parameter = PARAMETER.matcher(path);
        while (parameter.find()) {
            pattern.append(Pattern.quote(path.substring(end, parameter.start())))
                    .append("[^/]+");
            end = parameter.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(path.substring(end))).toString());
    }

    private static Path file(String service) {
        return Path.of("..", "contracts", "openapi", service + ".yaml");
    }
}
