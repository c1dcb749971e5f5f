package vn.danchu.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of structure that every service and the platform keep. One short test in each of them is enough:
 *
 * <pre>{@code
 * @Test
 * void keepsTheSharedRulesOfStructure() {
 *     ArchitectureRules.check("vn.danchu.consultation");
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /**
     * Checks what was compiled below a package, tests left out, and tells all violations of all rules at once.
     *
     * @param root the package of the service, for example {@code vn.danchu.consultation}
     */
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("there are no classes below " + root);
        }
        List<String> violations = violations(root, classes);
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    root + " breaks the rules of structure:\n\n" + String.join("\n\n", violations) + "\n");
        }
    }

    static List<String> violations(String root, JavaClasses classes) {
        List<String> violations = new ArrayList<>();
        for (ArchRule rule : rules(root)) {
            EvaluationResult result = rule.allowEmptyShould(true).evaluate(classes);
            if (result.hasViolation()) {
                violations.add(rule.getDescription() + "\n  - "
                        + String.join("\n  - ", result.getFailureReport().getDetails()));
            }
        }
        return violations;
    }

    static List<ArchRule> rules(String root) {
        return List.of(
                FeatureRules.packagesAreFeatures(),
                FeatureRules.namesSayWhatAThingIs(),
                FeatureRules.featuresAreFreeOfCycles(root),
                FeatureRules.noServiceKnowsAnother(root),
                FeatureRules.everyPackageIsNullMarked(),
                EndpointRules.everyEndpointDeclaresItsRoles(),
                EndpointRules.everyReadWaitsForItsTurn(),
                MechanicsRules.onlyTheRelaySends(),
                MechanicsRules.timeIsInjected(),
                MechanicsRules.identifiersAreInjected(),
                MechanicsRules.nothingIsPrinted(),
                PlainRules.domainRulesArePlainJava());
    }
}
