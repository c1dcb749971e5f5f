package vn.danchu.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The roles here, in the identity provider of the local run, and in the words of the documentation are the same. */
class RoleTest {

    private static final Path PROJECT = Path.of("..", "..");
    private static final Path REALM =
            PROJECT.resolve("deploy/local/src/main/resources/vn/danchu/local/danchu-realm.json");
    private static final Path PAGE = PROJECT.resolve("docs/roles.md");

    /** {@code | `CITIZEN` | Công dân | a person | …}. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([^|]+) \\| (a person|a person or a program) \\|");

    /** {@code | `GROUP_HEAD` | – | meetings …|}. */
    private static final Pattern OPENED = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([^|]+) \\| [^|]*\\|$");

    /** As an endpoint declares it. */
    private static final Pattern DECLARED = Pattern.compile("Role\\.Name\\.([A-Z_]+)");

    @Test
    void the_identity_provider_knows_the_same_roles_by_the_same_names() throws IOException {
        Map<String, String> provided = new HashMap<>();
        realm().at("/roles/realm")
                .forEach(role -> provided.put(
                        role.get("name").asText(), role.get("description").asText()));

        assertThat(provided)
                .isEqualTo(
                        Arrays.stream(Role.values()).collect(Collectors.toMap(Role::groupName, Role::vietnameseName)));
    }

    @Test
    void no_program_of_the_identity_provider_has_a_role_of_persons() throws IOException {
        List<String> roles = new ArrayList<>();
        for (JsonNode user : realm().get("users")) {
            if (user.has("serviceAccountClientId")) {
                user.get("realmRoles").forEach(role -> roles.add(role.asText()));
            }
        }

        assertThat(roles)
                .isNotEmpty()
                .allMatch(role -> Role.ofGroup(role).orElseThrow().mayBeHeldByPrograms());
    }

    @Test
    void the_page_describes_every_role() throws IOException {
        List<String> rows =
                ROW.matcher(Files.readString(PAGE)).results().map(RoleTest::row).toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Role.values())
                        .map(role -> role.groupName() + ", " + role.vietnameseName() + ", "
                                + (role.mayBeHeldByPrograms() ? "a person or a program" : "a person"))
                        .toList());
    }

    @Test
    void the_page_says_which_roles_open_nothing_yet() throws IOException {
        Map<String, Boolean> opened = OPENED.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> !row.group(2).equals("–")));
        Set<String> declared = declared();

        assertThat(opened)
                .isEqualTo(Arrays.stream(Role.values())
                        .map(Role::groupName)
                        .collect(Collectors.toMap(Function.identity(), declared::contains)));
    }

    @Test
    void annotations_name_every_role() {
        List<String> names =
                Arrays.stream(Role.Name.class.getFields()).map(Field::getName).toList();

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::groupName).toList());
    }

    /** Roles for which an endpoint of any service is. */
    private static Set<String> declared() throws IOException {
        Set<String> roles = new HashSet<>();
        try (Stream<Path> files = Files.walk(PROJECT.resolve("services"))) {
            for (Path file : files.filter(RoleTest::isResource).toList()) {
                DECLARED.matcher(Files.readString(file)).results().forEach(role -> roles.add(role.group(1)));
            }
        }
        return roles;
    }

    private static boolean isResource(Path file) {
        return file.toString().contains("/src/main/java/") && file.toString().endsWith("Resource.java");
    }

    private static String row(MatchResult row) {
        return row.group(1) + ", " + row.group(2) + ", " + row.group(3);
    }

    private static JsonNode realm() throws IOException {
        return new ObjectMapper().readTree(Files.readString(REALM));
    }
}
