package vn.danchu.directory;

import static vn.danchu.directory.Requests.API;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danchu.platform.identity.Role;
import vn.danchu.testing.api.AccessMatrix;
import vn.danchu.testing.api.DirectoryThings;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class AccessMatrixTest extends AccessMatrix {

    AccessMatrixTest() {
        super(Arrays.stream(Role.values()).map(Role::name));
    }

    /** What the city decides is decided for all wards, and by none of them. */
    @Override
    protected Map<String, UUID> things() {
        return DirectoryThings.of(
                OWN_UNIT,
                madeBy(Tokens.officer().of(OWN_UNIT)),
                madeBy(Tokens.chair().of("79")));
    }

    /** Officials find the people of their own unit. */
    @Override
    protected Set<String> ofTheCaller() {
        return Set.of("searchPeople");
    }

    @Override
    protected Set<String> openToEveryUnit() {
        return Set.of();
    }

    private static DirectoryThings.Maker<RuntimeException> madeBy(Token maker) {
        return (collection, request) -> UUID.fromString(Requests.id(
                Requests.as(maker).body(request).post(API + collection).then().statusCode(201)));
    }
}
