package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danchu.local.identity.Realm;
import vn.danchu.testing.api.ApiOperations;
import vn.danchu.verification.Door;

/**
 * Role × endpoint through the gateway, with tokens of the real identity provider: what a service refuses, its gateway does
 * not let pass, and what everybody may read, it does not keep back.
 */
@OnThePlatform
class AccessJourney {

    /** The problem of a role that does not open an endpoint; a right role in a wrong unit has another. */
    private static final String ROLE_REFUSED = "/problems/forbidden";

    @Test
    void theGatewayOpensToEachRoleWhatIsDeclaredAndNothingElse(Platform platform)
            throws IOException, InterruptedException {
        List<ApiOperations.Operation> operations =
                ApiOperations.of(platform.door()
                                .to("GET", "/openapi")
                                .send()
                                .orFail("The description of the API")
                                .body())
                        .stream()
                        .filter(operation -> !operation.path().endsWith("/stream"))
                        .toList();
        List<String> wrong = new ArrayList<>();
        for (ApiOperations.Operation operation : operations) {
            Door.Answer nobody = send(platform, operation, null);
            if (operation.isPublic() == (nobody.status() == 401)) {
                wrong.add(operation.name() + " for nobody: " + nobody.status());
            }
            for (Map.Entry<Set<String>, String> somebody :
                    onePersonPerKind(platform).entrySet()) {
                boolean entitled =
                        operation.isPublic() || somebody.getKey().stream().anyMatch(operation.roles()::contains);
                Door.Answer answer = send(platform, operation, somebody.getValue());
                if (entitled == answer.text("type").equals(ROLE_REFUSED)) {
                    wrong.add(operation.name() + " for " + somebody.getKey() + ": " + answer.status());
                }
            }
        }

        assertThat(operations).hasSizeGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    private static Map<Set<String>, String> onePersonPerKind(Platform platform) {
        Map<Set<String>, String> people = new LinkedHashMap<>();
        for (Realm.Identity identity : platform.people().realm().identities()) {
            people.putIfAbsent(Set.copyOf(identity.roles()), identity.name());
        }
        return people;
    }

    private static Door.Answer send(Platform platform, ApiOperations.Operation operation, @Nullable String name)
            throws IOException, InterruptedException {
        Door.Request request = platform.door()
                .to(operation.method(), operation.of(UUID.randomUUID()))
                .once(UUID.randomUUID().toString())
                .ifMatch("*");
        if (name != null) {
            request.as(platform.people().token(name));
        }
        if (operation.body().isPresent()) {
            request.withJson(operation.body().get());
        }
        return request.send();
    }
}
