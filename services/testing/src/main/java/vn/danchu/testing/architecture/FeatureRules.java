package vn.danchu.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** How the code is cut: by feature, each service on its own. */
final class FeatureRules {

    private static final Set<String> LAYERS = Set.of(
            "api",
            "common",
            "controller",
            "controllers",
            "domain",
            "dto",
            "dtos",
            "entities",
            "entity",
            "helper",
            "helpers",
            "impl",
            "model",
            "models",
            "repositories",
            "repository",
            "resource",
            "resources",
            "rest",
            "service",
            "services",
            "util",
            "utils");

    private static final List<String> EMPTY_NAMES =
            List.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "DTO", "Base");

    private static final String PROJECT = "vn.danchu";
    private static final Set<String> SHARED =
            Set.of("vn.danchu.platform", "vn.danchu.contracts", "vn.danchu.production");

    private FeatureRules() {}

    static ArchRule packagesAreFeatures() {
        return classes()
                .should(new ArchCondition<JavaClass>("lie in a package named after a feature") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Arrays.stream(type.getPackageName().split("\\."))
                                .filter(LAYERS::contains)
                                .forEach(layer -> events.add(violated(
                                        type,
                                        type.getName() + " lies in a layer (" + layer
                                                + "); name the package after what the code is about")));
                    }
                })
                .as("Packages are features, not layers.");
    }

    static ArchRule namesSayWhatAThingIs() {
        return classes()
                .should(new ArchCondition<JavaClass>("have a name that says what it is") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        EMPTY_NAMES.stream()
                                .filter(type.getSimpleName()::endsWith)
                                .forEach(ending -> events.add(violated(
                                        type, type.getName() + " ends in " + ending + ", which says nothing")));
                    }
                })
                .as("A name says what a thing is: no Impl, Manager, Helper, Util, Dto or Base.");
    }

    /** The mark of a rule lies in a feature of the platform; to bear it is not to depend on that feature. */
    static ArchRule featuresAreFreeOfCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(alwaysTrue(), name(PlainRules.MARK))
                .as("Features form no cycle.");
    }

    static ArchRule noServiceKnowsAnother(String root) {
        return classes()
                .should(new ArchCondition<JavaClass>("know of no other service") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            String target = dependency
                                    .getTargetClass()
                                    .getBaseComponentType()
                                    .getPackageName();
                            if (isWithin(target, PROJECT)
                                    && !isWithin(target, root)
                                    && SHARED.stream().noneMatch(shared -> isWithin(target, shared))) {
                                events.add(violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                })
                .as("No service knows another: what it must know, it has from events.");
    }

    static ArchRule everyPackageIsNullMarked() {
        return all(new AbstractClassesTransformer<JavaPackage>("packages") {
                    @Override
                    public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                        return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
                    }
                })
                .should(new ArchCondition<JavaPackage>("be null-marked") {
                    @Override
                    public void check(JavaPackage examined, ConditionEvents events) {
                        boolean marked = examined.tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false);
                        if (!marked) {
                            events.add(violated(
                                    examined, examined.getName() + " has no package-info.java with @NullMarked"));
                        }
                    }
                })
                .as("Every package is @NullMarked.");
    }

    private static boolean isWithin(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }
}
