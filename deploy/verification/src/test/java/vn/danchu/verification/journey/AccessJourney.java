package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danchu.local.identity.Realm;
import vn.danchu.testing.api.ApiOperations;
import vn.danchu.verification.Door;

/**
 * Role × unit × endpoint through the gateway, with tokens of the real identity provider: what a service refuses, its gateway does
 * not let pass, and what everybody may read, it does not keep back.
 */
@OnThePlatform
class AccessJourney {

    /** The problem of a role that does not open an endpoint; a right role in a wrong unit has another. */
    private static final String ROLE_REFUSED = "/problems/forbidden";

    /** What names no unit: one's own is meant, or none; and what anybody may say wherever they live. */
    private static final Set<String> OF_THE_CALLER = Set.of(
            "consultation_createConsultation",
            "consultation_importDraft",
            "consultation_listOwnComments",
            "directory_searchPeople",
            "insight_readProjection",
            "consultation_submitComment",
            "supervision_submitFeedback",
            "supervision_recordFeedback",
            "supervision_listFeedback",
            "supervision_listApologies",
            "supervision_listDisclosures",
            "supervision_recordDisclosure",
            "supervision_listOwnFeedback",
            "supervision_listHeldSubmissions",
            "supervision_listHandlers",
            "supervision_nameHandler",
            "supervision_countDenunciations",
            "supervision_listSealedRecords",
            "supervision_readSealedRecord",
            "supervision_openSealedRecord",
            "supervision_releaseSealedRecord",
            "supervision_registerSealedRecord",
            "supervision_concludeSealedRecord");

    @Test
    void theGatewayOpensToEachRoleWhatIsDeclaredAndNothingElse(Platform platform)
            throws IOException, InterruptedException {
        List<ApiOperations.Operation> operations = operations(platform);
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

    @Test
    void whatBelongsToAWardIsClosedToThePeopleOfOthers(Platform platform) throws Exception {
        platform.demonstrated();
        Map<String, UUID> things = WardThings.of(platform);
        List<String> open = new ArrayList<>();
        int tried = 0;
        for (ApiOperations.Operation operation : operations(platform)) {
            if (operation.isPublic() || OF_THE_CALLER.contains(operation.name())) {
                continue;
            }
            @Nullable UUID thing = operation.isAboutOne() ? things.get(operation.collection()) : null;
            if (operation.isAboutOne() && thing == null) {
                open.add(operation.name() + ": there is nothing of " + operation.collection() + " to try it on");
                continue;
            }
            for (Realm.Identity stranger : strangers(platform, operation.roles())) {
                int status = askOfTheWard(platform, operation, thing, stranger).status();
                tried++;
                if (status != 403 && status != 404) {
                    open.add(operation.name() + " for " + stranger.name() + ": " + status);
                }
            }
        }

        assertThat(open).isEmpty();
        assertThat(tried).isGreaterThan(100);
    }

    /** One of each ward but {@link WardThings#WARD}, and of each kind that has one of the roles. The city stands above them all. */
    private static Collection<Realm.Identity> strangers(Platform platform, Set<String> roles) {
        Map<Object, Realm.Identity> strangers = new LinkedHashMap<>();
        for (Realm.Identity identity : platform.people().realm().identities()) {
            boolean elsewhere = identity.unit().length() == WardThings.WARD.length()
                    && !identity.unit().equals(WardThings.WARD);
            if (elsewhere && identity.roles().stream().anyMatch(roles::contains)) {
                strangers.putIfAbsent(List.of(identity.unit(), Set.copyOf(identity.roles())), identity);
            }
        }
        return strangers.values();
    }

    private static Door.Answer askOfTheWard(
            Platform platform, ApiOperations.Operation operation, @Nullable UUID thing, Realm.Identity stranger)
            throws IOException, InterruptedException {
        String path = thing == null ? operation.path() : operation.of(thing);
        Door.Request request = platform.door()
                .to(operation.method(), operation.asksByUnit() ? path + "?unit=" + WardThings.WARD : path)
                .once(UUID.randomUUID().toString())
                .ifMatch(ApiOperations.VERSION_OF_NOTHING)
                .as(platform.people().token(stranger.name()));
        Optional<String> body = thing == null ? operation.exampleOf(WardThings.WARD) : operation.body();
        if (body.isPresent()) {
            request.withJson(body.get());
        }
        return request.send();
    }

    private static Map<Set<String>, String> onePersonPerKind(Platform platform) {
        Map<Set<String>, String> people = new LinkedHashMap<>();
        for (Realm.Identity identity : platform.people().realm().identities()) {
            people.putIfAbsent(Set.copyOf(identity.roles()), identity.name());
        }
        return people;
    }

    private static List<ApiOperations.Operation> operations(Platform platform)
            throws IOException, InterruptedException {
        return ApiOperations.of(platform.door()
                        .to("GET", "/openapi")
                        .send()
                        .orFail("The description of the API")
                        .body())
                .stream()
                .filter(operation -> !operation.path().endsWith("/stream"))
                .toList();
    }

    private static Door.Answer send(Platform platform, ApiOperations.Operation operation, @Nullable String name)
            throws IOException, InterruptedException {
        Door.Request request = platform.door()
                .to(operation.method(), operation.of(UUID.randomUUID()))
                .once(UUID.randomUUID().toString())
                .ifMatch(ApiOperations.VERSION_OF_NOTHING);
        if (name != null) {
            request.as(platform.people().token(name));
        }
        if (operation.body().isPresent()) {
            request.withJson(operation.body().get());
        }
        return request.send();
    }
}
