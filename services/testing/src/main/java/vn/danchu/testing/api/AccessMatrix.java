package vn.danchu.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danchu.testing.token.Tokens;

/**
 * Role × unit × endpoint, asked of the service itself: its own description says which endpoints there are, so that a new
 * one is in the matrix by itself. Every service has one test class that extends this.
 */
public abstract class AccessMatrix {

    /** The unit that owns the things of {@link #things()}. */
    protected static final String OWN_UNIT = "26743";

    /** The problem of a role that does not open an endpoint; a right role in a wrong unit has another. */
    private static final String ROLE_REFUSED = "/problems/forbidden";

    /** A neighbour, and the capital, whose people have no say in another city. */
    private static final List<String> OTHER_UNITS = List.of("26740", "01");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> allRoles;

    /** With the names of all roles there are. */
    protected AccessMatrix(Stream<String> allRoles) {
        this.allRoles = Set.copyOf(allRoles.toList());
    }

    /** For each collection whose things belong to a unit: one of {@link #OWN_UNIT}. */
    protected abstract Map<String, UUID> things();

    /** Operations that a caller of any unit may ask of a thing, by their names. */
    protected abstract Set<String> openToEveryUnit();

    /** Operations that name no unit because they are about the caller's own, or about no unit's, by their names. */
    protected abstract Set<String> ofTheCaller();

    @Test
    void nobodyGetsInWithoutAToken() throws IOException {
        List<String> open = new ArrayList<>();
        for (ApiOperations.Operation operation : operations()) {
            int status = status(operation, UUID.randomUUID(), null);
            if (!operation.isPublic() && status != 401) {
                open.add(cell(operation, "nobody", status));
            }
            if (operation.isPublic() && (status == 401 || status == 403)) {
                open.add(cell(operation, "nobody, who may", status));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void aRoleOpensWhatIsDeclaredAndNothingElse() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (ApiOperations.Operation operation : operations()) {
            for (String role : allRoles) {
                boolean entitled = operation.isPublic() || operation.roles().contains(role);
                Response answer = answer(
                        operation,
                        UUID.randomUUID(),
                        Tokens.of(role).of(OWN_UNIT).token());
                if (entitled == isRefusedForItsRole(answer)) {
                    wrong.add(cell(operation, role, answer.statusCode()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatBelongsToAUnitIsClosedToTheOthers() throws IOException {
        Map<String, UUID> things = things();
        List<String> open = new ArrayList<>();
        for (ApiOperations.Operation operation : operations()) {
            if (operation.isPublic()
                    || !operation.isAboutOne()
                    || openToEveryUnit().contains(operation.name())) {
                continue;
            }
            @Nullable UUID thing = things.get(operation.collection());
            if (thing == null) {
                open.add(operation.name() + ": there is nothing of " + operation.collection() + " to try it on");
                continue;
            }
            for (String role : operation.roles()) {
                strangers(role).forEach((who, stranger) -> {
                    int status = status(operation, thing, stranger);
                    if (status != 403 && status != 404) {
                        open.add(cell(operation, who, status));
                    }
                });
            }
        }
        assertThat(open).isEmpty();
    }

    /** What is not about a thing that is there names the unit in its query or its body, or is the city's alone. */
    @Test
    void whatIsAskedOfAUnitIsClosedToTheOthers() throws IOException {
        List<String> open = new ArrayList<>();
        for (ApiOperations.Operation operation : operations()) {
            if (operation.isPublic() || operation.isAboutOne() || ofTheCaller().contains(operation.name())) {
                continue;
            }
            if (operation.example().isEmpty() && !operation.asksByUnit()) {
                open.add(operation.name() + ": nothing says of which unit it is asked");
            }
            for (String role : operation.roles()) {
                strangers(role).forEach((who, stranger) -> {
                    int status = ofOwnUnit(operation, stranger).statusCode();
                    if (status != 403 && status != 404) {
                        open.add(cell(operation, who, status));
                    }
                });
            }
        }
        assertThat(open).isEmpty();
    }

    /** So that no update is lost: who changes whatever there is may overwrite what they have not seen. */
    @Test
    void whoMayChangeAThingSaysWhichVersionOfIt() throws IOException {
        List<String> changed = new ArrayList<>();
        for (ApiOperations.Operation operation : operations()) {
            if (operation.changes()) {
                String role = operation.roles().iterator().next();
                Response answer = asked(
                        operation,
                        UUID.randomUUID(),
                        request(Tokens.of(role).of(OWN_UNIT).token(), "*"));
                if (answer.statusCode() != 428) {
                    changed.add(cell(operation, role, answer.statusCode()));
                }
            }
        }
        assertThat(changed).isEmpty();
    }

    /** People of the same role who have no business in {@link #OWN_UNIT}, by who they are. */
    private static Map<String, String> strangers(String role) {
        Map<String, String> strangers = new LinkedHashMap<>();
        OTHER_UNITS.forEach(unit ->
                strangers.put(role + " of " + unit, Tokens.of(role).of(unit).token()));
        strangers.put(
                role + " of no unit",
                Tokens.of(role).of(OWN_UNIT).without("unit").token());
        return strangers;
    }

    /** Asks as the operation's own example does, but of {@link #OWN_UNIT}. */
    private static Response ofOwnUnit(ApiOperations.Operation operation, String token) {
        RequestSpecification request = request(token);
        operation
                .exampleOf(OWN_UNIT)
                .ifPresent(example -> request.contentType("application/json").body(example));
        if (operation.asksByUnit()) {
            request.queryParam("unit", OWN_UNIT);
        }
        return request.request(operation.method(), operation.path());
    }

    private static boolean isRefusedForItsRole(Response answer) {
        return answer.statusCode() == 403
                && ROLE_REFUSED.equals(answer.jsonPath().getString("type"));
    }

    private static List<ApiOperations.Operation> operations() throws IOException {
        JsonNode document = JSON.readTree(RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        List<ApiOperations.Operation> operations = ApiOperations.of(document);
        assertThat(operations).isNotEmpty();
        return operations.stream()
                // A stream has no end; its roles are tested where it is read.
                .filter(operation -> !operation.path().endsWith("/stream"))
                .toList();
    }

    private static int status(ApiOperations.Operation operation, UUID thing, @Nullable String token) {
        return answer(operation, thing, token).statusCode();
    }

    private static Response answer(ApiOperations.Operation operation, UUID thing, @Nullable String token) {
        return asked(operation, thing, request(token));
    }

    private static Response asked(ApiOperations.Operation operation, UUID thing, RequestSpecification request) {
        operation
                .body()
                .ifPresent(body -> request.contentType("application/json").body(body));
        return request.request(operation.method(), operation.of(thing));
    }

    private static RequestSpecification request(@Nullable String token) {
        return request(token, ApiOperations.VERSION_OF_NOTHING);
    }

    private static RequestSpecification request(@Nullable String token, String version) {
        RequestSpecification request = RestAssured.given()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version);
        return token == null ? request : request.auth().oauth2(token);
    }

    private static String cell(ApiOperations.Operation operation, String who, int status) {
        return operation.name() + " for " + who + ": " + status;
    }
}
