package vn.danchu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.danchu.production.Finding;
import vn.danchu.production.ProductionGate;
import vn.danchu.testing.infrastructure.WithInfrastructure;

/** A whole service with what tests and the local run give it: nothing of that is fit for production. */
@QuarkusTest
@WithInfrastructure
class UnfitServiceTest {

    @Inject
    ProductionGate gate;

    @Test
    void everything_is_found_at_once() {
        assertThat(gate.findings())
                .extracting(Finding::check)
                .contains(
                        "development-secret",
                        "development-keys",
                        "demonstration-people",
                        "adjustable-clock",
                        "plain-broker",
                        "foreign-principal",
                        "plain-database",
                        "lossy-database");
        assertThat(gate.findings())
                .extracting(Finding::setting)
                .contains(
                        "danchu.database.owner.password",
                        "danchu.database.application.password",
                        "danchu.database.worker.password",
                        "danchu.kafka.password");
    }

    @Test
    void no_secret_is_told() {
        assertThat(gate.findings()).noneMatch(finding -> finding.toString().contains("danchu-development"));
    }
}
