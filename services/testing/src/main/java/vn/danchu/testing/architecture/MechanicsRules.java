package vn.danchu.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/** What only the platform does for everybody. */
final class MechanicsRules {

    /** What tells the time of the machine. {@code System.nanoTime} measures durations and is no time. */
    static final DescribedPredicate<JavaAccess<?>> READS_THE_CLOCK = describe("reads the machine's clock", access -> {
        JavaClass owner = access.getTargetOwner();
        String member = access.getName();
        return (owner.getPackageName().equals("java.time") && member.equals("now"))
                || (owner.isEquivalentTo(Clock.class) && member.startsWith("system"))
                || (owner.isEquivalentTo(System.class) && member.equals("currentTimeMillis"))
                || (owner.isEquivalentTo(Date.class) && isConstructorOfNow(access.getTarget()));
    });

    static final DescribedPredicate<JavaAccess<?>> MAKES_AN_IDENTIFIER = describe(
            "makes an identifier",
            access -> access.getTargetOwner().isEquivalentTo(UUID.class)
                    && access.getName().equals("randomUUID"));

    private static final Set<String> CONSOLE = Set.of("out", "err");

    private MechanicsRules() {}

    static ArchRule onlyTheRelaySends() {
        return noClasses()
                .that(resideOutsideOfPackage("vn.danchu.platform.event.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.kafka.clients.producer.."))
                .as("Only the relay sends: an event is appended to the outbox, in the transaction it tells of.");
    }

    static ArchRule timeIsInjected() {
        return noClasses()
                .that(resideOutsideOfPackage("vn.danchu.platform.clock.."))
                .should()
                .accessTargetWhere(READS_THE_CLOCK)
                .as("Time is injected, so that a rule can be tested at any time.");
    }

    static ArchRule identifiersAreInjected() {
        return noClasses()
                .that(resideOutsideOfPackages("vn.danchu.platform..", "vn.danchu.gateway.identifier.."))
                .should()
                .accessTargetWhere(MAKES_AN_IDENTIFIER)
                .as("Identifiers are injected, so that their kind is a decision.");
    }

    static ArchRule nothingIsPrinted() {
        return noClasses()
                .should()
                .accessFieldWhere(describe("is the console", MechanicsRules::isConsole))
                .orShould()
                .callMethodWhere(
                        describe("prints a stack trace", call -> call.getName().equals("printStackTrace")))
                .as("Nothing is printed: what is worth telling is logged, with its keys.");
    }

    private static boolean isConstructorOfNow(AccessTarget target) {
        return target instanceof ConstructorCallTarget constructor
                && constructor.getRawParameterTypes().isEmpty();
    }

    private static boolean isConsole(JavaFieldAccess access) {
        return access.getTargetOwner().isEquivalentTo(System.class) && CONSOLE.contains(access.getName());
    }
}
