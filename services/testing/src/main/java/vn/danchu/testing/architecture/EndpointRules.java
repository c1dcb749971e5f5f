package vn.danchu.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;

/** Who may call what is written at the endpoint. */
final class EndpointRules {

    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";

    private static final Set<String> DECLARATIONS = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "io.quarkus.security.Authenticated");

    private static final Set<String> TURNS = Set.of("vn.danchu.platform.web.InTurn", "vn.danchu.platform.web.Reads");

    private EndpointRules() {}

    static ArchRule everyEndpointDeclaresItsRoles() {
        return methods()
                .that(describe("are endpoints", method -> method.isMetaAnnotatedWith(HTTP_METHOD)))
                .should(new ArchCondition<JavaMethod>("declare who may call them") {
                    @Override
                    public void check(JavaMethod endpoint, ConditionEvents events) {
                        if (!declares(endpoint) && !declares(endpoint.getOwner())) {
                            events.add(
                                    violated(
                                            endpoint,
                                            endpoint.getFullName()
                                                    + " has none of @RolesAllowed, @PermitAll, @Authenticated, and neither has its class"));
                        }
                    }
                })
                .as("Every endpoint declares who may call it.");
    }

    static ArchRule everyReadWaitsForItsTurn() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("vn.danchu.platform..")
                .and(describe(
                        "answer a GET",
                        method -> method.isAnnotatedWith("jakarta.ws.rs.GET")
                                && method.getRawReturnType().getName().equals("jakarta.ws.rs.core.Response")))
                .should(new ArchCondition<JavaMethod>("wait for their turn, once") {
                    @Override
                    public void check(JavaMethod read, ConditionEvents events) {
                        long turns =
                                TURNS.stream().filter(read::isAnnotatedWith).count();
                        if (turns != 1) {
                            events.add(violated(
                                    read, read.getFullName() + " has " + turns + " of @InTurn, @Reads instead of one"));
                        }
                    }
                })
                .as("Every read waits for its turn.");
    }

    private static boolean declares(CanBeAnnotated element) {
        return DECLARATIONS.stream().anyMatch(element::isAnnotatedWith);
    }
}
