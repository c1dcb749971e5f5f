package vn.danchu.supervision;

import org.junit.jupiter.api.Test;
import vn.danchu.testing.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheSharedRulesOfStructure() {
        ArchitectureRules.check("vn.danchu.supervision");
    }
}
