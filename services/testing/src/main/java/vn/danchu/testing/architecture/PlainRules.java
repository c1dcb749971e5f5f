package vn.danchu.testing.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules of the domain are plain Java. A type marked {@code @DomainRule} may use the language, the vocabulary of the
 * contracts, other rules, and values (records, enums, interfaces) that are as plain as it is.
 */
final class PlainRules {

    static final String MARK = "vn.danchu.platform.rule.DomainRule";

    /** What a rule may use. An entry that ends in a dot is a package with all below it, any other one type. */
    private static final List<String> LANGUAGE = List.of(
            "java.lang.",
            "java.math.",
            "java.text.",
            "java.time.",
            "java.util.",
            "java.security.",
            "java.nio.charset.",
            "java.nio.ByteBuffer",
            "java.nio.CharBuffer",
            "java.net.URI",
            "java.io.",
            "org.jspecify.",
            "com.google.errorprone.annotations.",
            "vn.danchu.contracts.",
            MARK);

    /** What of that is input, output, chance or another thread. Streams over bytes in memory are none of them. */
    private static final List<String> NOT_EVEN = List.of(
            "java.io.Console",
            "java.io.File",
            "java.io.FileDescriptor",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.security.SecureRandom",
            "java.util.Random",
            "java.util.concurrent.",
            "java.util.logging.",
            "java.util.prefs.",
            "java.util.random.",
            "java.util.Timer");

    private PlainRules() {}

    static ArchRule domainRulesArePlainJava() {
        return classes()
                .that(new DescribedPredicate<JavaClass>("state a rule of the domain") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isRule(type);
                    }
                })
                .should(new ArchCondition<JavaClass>("be plain Java") {
                    @Override
                    public void check(JavaClass rule, ConditionEvents events) {
                        for (Dependency dependency : rule.getDirectDependenciesFromSelf()) {
                            reasonAgainst(dependency.getTargetClass(), new HashSet<>())
                                    .ifPresent(reason -> events.add(
                                            violated(dependency, dependency.getDescription() + ": " + reason)));
                        }
                        rule.getAccessesFromSelf().stream()
                                .filter(MechanicsRules.READS_THE_CLOCK.or(MechanicsRules.MAKES_AN_IDENTIFIER))
                                .forEach(access -> events.add(violated(
                                        access,
                                        access.getDescription() + ": time and identifiers are passed to a rule")));
                    }
                })
                .as("Rules of the domain (@DomainRule) are plain Java: no framework, no clock, no input or output.");
    }

    /** Why a rule must not use a type; empty where it may. */
    private static Optional<String> reasonAgainst(JavaClass used, Set<JavaClass> seen) {
        JavaClass type = used.getBaseComponentType();
        if (type.isPrimitive() || isLanguage(type.getName()) || isRule(type) || !seen.add(type)) {
            return Optional.empty();
        }
        if (!type.getPackageName().startsWith("vn.danchu.")) {
            return Optional.of(type.getName() + " is not plain Java");
        }
        if (!isValue(type)) {
            return Optional.of(type.getName() + " is neither a rule nor a value");
        }
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> reasonAgainst(dependency.getTargetClass(), seen))
                .flatMap(Optional::stream)
                .findFirst()
                .map(reason -> "through " + type.getName() + ", " + reason);
    }

    private static boolean isLanguage(String name) {
        return LANGUAGE.stream().anyMatch(entry -> covers(entry, name))
                && NOT_EVEN.stream().noneMatch(entry -> covers(entry, name));
    }

    private static boolean covers(String entry, String name) {
        return entry.endsWith(".") ? name.startsWith(entry) : name.equals(entry);
    }

    private static boolean isRule(JavaClass type) {
        return type.isAnnotatedWith(MARK)
                || type.getEnclosingClass().map(PlainRules::isRule).orElse(false);
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.getModifiers().contains(JavaModifier.SYNTHETIC)
                || type.getEnclosingClass().map(PlainRules::isValue).orElse(false);
    }
}
