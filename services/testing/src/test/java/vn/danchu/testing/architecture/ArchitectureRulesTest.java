package vn.danchu.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("vn.danchu.broken");
    private static final JavaClasses SOUND = new ClassFileImporter().importPackages("vn.danchu.sound");

    @Test
    void aSoundServiceBreaksNoRule() {
        assertThat(SOUND).isNotEmpty();

        assertThat(ArchitectureRules.violations("vn.danchu.sound", SOUND)).isEmpty();
    }

    @Test
    void everyRuleIsBrokenByAnExampleAndToldInTheSameRun() {
        assertThat(ArchitectureRules.violations("vn.danchu.broken", BROKEN))
                .hasSameSizeAs(ArchitectureRules.rules("vn.danchu.broken"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Packages are features             | vn.danchu.broken.repository.Letters lies in a layer (repository)
            A name says                       | vn.danchu.broken.naming.LetterManager ends in Manager
            Features form no cycle            | Slice chicken
            No service knows another          | vn.danchu.sound.letter.Letter
            Every package is @NullMarked      | vn.danchu.broken.unmarked has no package-info.java
            Every endpoint declares           | vn.danchu.broken.endpoint.OpenResource.forgotten()
            Every read waits                  | vn.danchu.broken.endpoint.OpenResource.hurried() has 0 of
            Only the relay sends              | vn.danchu.broken.sending.Shortcut
            Time is injected                  | java.time.Instant.now()
            Time is injected                  | java.time.LocalDate.now(java.time.ZoneId)
            Time is injected                  | java.lang.System.currentTimeMillis()
            Time is injected                  | java.time.Clock.systemUTC()
            Time is injected                  | java.util.Date.<init>()
            Identifiers are injected          | vn.danchu.broken.clock.Impatient.identifier()
            Identifiers are injected          | vn.danchu.broken.clock.Impatient.identifiers()
            Nothing is printed                | java.lang.System.out
            Nothing is printed                | java.lang.System.err
            Nothing is printed                | java.lang.Exception.printStackTrace()
            Rules of the domain               | jakarta.ws.rs.core.Response is not plain Java
            Rules of the domain               | HiddenFrameworkRule$Request
            Rules of the domain               | through vn.danchu.broken.rule.Filter, jakarta.ws.rs.QueryParam is not plain Java
            Rules of the domain               | java.nio.file.Files is not plain Java
            Rules of the domain               | java.util.Random is not plain Java
            Rules of the domain               | java.time.LocalDate.now(java.time.ZoneId)
            Rules of the domain               | vn.danchu.broken.rule.Mechanism is neither a rule nor a value
            """)
    void aBreachIsToldUnderItsRule(String rule, String breach) {
        assertThat(ArchitectureRules.violations("vn.danchu.broken", BROKEN))
                .filteredOn(violation -> violation.startsWith(rule))
                .singleElement()
                .asString()
                .contains(breach);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"allowed(", "declared(", "vn.danchu.platform.rule.DomainRule is"})
    void whatIsAllowedIsNotTold(String allowed) {
        assertThat(ArchitectureRules.violations("vn.danchu.broken", BROKEN))
                .noneSatisfy(violation -> assertThat(violation).contains(allowed));
    }

    @Test
    void aServiceThatIsNotThereIsNotSound() {
        assertThatThrownBy(() -> ArchitectureRules.check("vn.danchu.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("vn.danchu.nowhere");
    }
}
