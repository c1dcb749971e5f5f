package vn.danchu.platform.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Completes the OpenAPI document of a service while it is built. Everything that follows from the code is taken from it:
 * words from the Javadoc, roles, keys and versions from the annotations, what may be absent from the types; so that a
 * resource holds no more than its tag and the shapes of its answers.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class PublishedApi implements OASFilter {

    static final String SUMMARY_VI = "x-summary-vi";
    static final String DESCRIPTION_VI = "x-description-vi";

    private static final String ROLES = "x-roles";
    private static final String SCHEME = "jwt";

    private final IndexView index;

    /** Called by the build, with all classes of the service and of what it is made of. */
    public PublishedApi(IndexView index) {
        this.index = index;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return Shapes.plain(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Words words = new Words();
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        describeService(document, words);
        components.setSecuritySchemes(Map.of(
                SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(words.sentence("security").both())));

        Shapes shapes = new Shapes(components, words, index);
        shapes.complete();
        Answers answers = new Answers(components, words);
        Map<String, Endpoint> endpoints = Endpoint.all(index);
        Map<String, Tag> tags = new TreeMap<>();
        Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
        for (PathItem path : paths.values()) {
            for (Operation operation : path.getOperations().values()) {
                @Nullable String id = operation.getOperationId();
                @Nullable Endpoint endpoint = id == null ? null : endpoints.get(id);
                if (endpoint != null) {
                    describe(operation, endpoint, words);
                    describeParameters(operation, words, shapes);
                    list(operation, endpoint, shapes);
                    answers.complete(operation, endpoint, shapes.named(schema(operation)));
                    giveExamples(operation);
                    tag(operation, endpoint, words, tags);
                }
            }
        }
        document.getPaths().setPathItems(paths);
        document.setTags(List.copyOf(tags.values()));
    }

    private static void describeService(OpenAPI document, Words words) {
        String service = ConfigProvider.getConfig().getValue("danchu.service", String.class);
        document.setInfo(OASFactory.createInfo()
                .title("Danchu: " + service)
                .version("1")
                .description(words.sentence("service").both())
                .contact(OASFactory.createContact().name("Danchu"))
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0.txt")));
        Server gateway = OASFactory.createServer().url("/");
        gateway.addExtension("x-internal", false);
        document.setServers(List.of(gateway));
    }

    private static void describe(Operation operation, Endpoint endpoint, Words words) {
        String id = operation.getOperationId();
        String english = Optional.ofNullable(operation.getSummary())
                .or(() -> Javadoc.of(endpoint.resource().name().toString())
                        .ofMethod(endpoint.method().name()))
                .orElse("");
        operation.setSummary(english);
        words.vietnamese(id).ifPresent(text -> operation.addExtension(SUMMARY_VI, text));

        List<String> roles = endpoint.roles();
        Words.Sentence about = roles.isEmpty()
                ? words.sentence("access.everybody")
                : words.sentence("access.roles", String.join(", ", roles));
        if (endpoint.creates()) {
            about = joined(about, words.sentence("creates"));
        }
        if (endpoint.changes()) {
            about = joined(about, words.sentence("changes"));
        }
        about = joined(new Words.Sentence(english, words.vietnamese(id).orElse("")), about);
        operation.setDescription(about.both());
        operation.addExtension(DESCRIPTION_VI, about.vietnamese());
        operation.addExtension(ROLES, roles);
        operation.setSecurity(
                roles.isEmpty()
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, roles)));
    }

    private static Words.Sentence joined(Words.Sentence one, Words.Sentence other) {
        return new Words.Sentence(one.english() + " " + other.english(), one.vietnamese() + " " + other.vietnamese());
    }

    /** Words are there for the parameter of the operation, or for all parameters of its name; an annotation may say the English. */
    private static void describeParameters(Operation operation, Words words, Shapes shapes) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            shapes.completeParameter(parameter);
            String ofAll = "parameter." + parameter.getName();
            String ofThis = operation.getOperationId() + "." + parameter.getName();
            String english = Optional.ofNullable(parameter.getDescription())
                    .or(() -> words.english(ofThis))
                    .or(() -> words.english(ofAll))
                    .orElse("");
            words.vietnamese(ofThis).or(() -> words.vietnamese(ofAll)).ifPresent(vietnamese -> {
                parameter.setDescription(new Words.Sentence(english, vietnamese).both());
                parameter.addExtension(DESCRIPTION_VI, vietnamese);
            });
        }
    }

    /** Lists come in pages; those that are short by nature come whole, and are declared as an array of what they hold. */
    private static void list(Operation operation, Endpoint endpoint, Shapes shapes) {
        contents(operation).forEach(content -> {
            @Nullable Schema schema = content.getSchema();
            if (schema != null && schema.getItems() != null) {
                content.setSchema(shapes.wholeList(schema.getItems()));
            } else if (schema != null && schema.getRef() != null && endpoint.pages()) {
                content.setSchema(shapes.page(schema));
            }
        });
    }

    private static @Nullable Schema schema(Operation operation) {
        return contents(operation).stream()
                .map(MediaType::getSchema)
                .findFirst()
                .orElse(null);
    }

    private static List<MediaType> contents(Operation operation) {
        return successes(operation).values().stream()
                .flatMap(answer -> contents(answer).stream())
                .toList();
    }

    private static Collection<MediaType> contents(APIResponse answer) {
        return answer.getContent() == null
                ? List.of()
                : answer.getContent().getMediaTypes().values();
    }

    private static Map<String, APIResponse> successes(Operation operation) {
        Map<String, APIResponse> successes =
                new LinkedHashMap<>(operation.getResponses().getAPIResponses());
        successes.keySet().removeIf(status -> !status.startsWith("2"));
        return successes;
    }

    private static void giveExamples(Operation operation) {
        String id = operation.getOperationId();
        successes(operation)
                .forEach((status, answer) -> Examples.answer(id, status)
                        .ifPresent(example -> contents(answer)
                                .forEach(content -> content.addExample(
                                        "recorded", OASFactory.createExample().value(example)))));
        if (operation.getRequestBody() != null) {
            Examples.request(id)
                    .ifPresent(example -> operation
                            .getRequestBody()
                            .getContent()
                            .getMediaTypes()
                            .values()
                            .forEach(content -> content.addExample(
                                    "recorded", OASFactory.createExample().value(example))));
        }
    }

    private static void tag(Operation operation, Endpoint endpoint, Words words, Map<String, Tag> tags) {
        String name = operation.getTags().getFirst();
        Tag tag = tags.computeIfAbsent(name, _ -> OASFactory.createTag().name(name));
        String english = Javadoc.of(endpoint.resource().name().toString()).about();
        String known = tag.getDescription() == null ? "" : tag.getDescription();
        if (!known.contains(english)) {
            tag.setDescription((known + " " + english).strip());
        }
        words.vietnamese("tag." + name).ifPresent(text -> tag.addExtension(DESCRIPTION_VI, text));
    }
}
