package vn.danchu.platform.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the Javadoc of a type says, as plain text: the English words of the API. The build keeps it beside the classes.
 *
 * @param about the type as a whole
 * @param parts its record components, by name
 * @param methods of it, by name
 */
record Javadoc(String about, Map<String, String> parts, Map<String, String> methods) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Javadoc NONE = new Javadoc("", Map.of(), Map.of());

    private static final Pattern TAGS = Pattern.compile("(?m)^\\s*@");
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^}]*)}");
    private static final Pattern MARKUP = Pattern.compile("</?[a-z][^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    Javadoc {
        parts = Map.copyOf(parts);
        methods = Map.copyOf(methods);
    }

    /** Of the class with that binary name; without a word where it has none. */
    static Javadoc of(String className) {
        String file = className.replace('.', '/') + "__Javadoc.json";
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return stream == null ? NONE : parsed(JSON.readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    Optional<String> ofMethod(String name) {
        return Optional.ofNullable(methods.get(name));
    }

    private static Javadoc parsed(JsonNode file) {
        Map<String, String> parts = new LinkedHashMap<>();
        String[] comment = TAGS.split(file.path("doc").asText(), -1);
        for (int tag = 1; tag < comment.length; tag++) {
            String[] words = comment[tag].split("\\s+", 3);
            if (words[0].equals("param") && words.length == 3) {
                parts.put(words[1], plain(words[2]));
            }
        }
        Map<String, String> methods = new LinkedHashMap<>();
        for (JsonNode method : file.path("methods")) {
            methods.putIfAbsent(
                    method.path("name").asText(),
                    plain(TAGS.split(method.path("doc").asText(), -1)[0]));
        }
        return new Javadoc(plain(comment[0]), parts, methods);
    }

    private static String plain(String comment) {
        String text = INLINE.matcher(comment).replaceAll("$1");
        return SPACE.matcher(MARKUP.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
