package vn.danchu.platform.database;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.flywaydb.core.Flyway;
import vn.danchu.platform.time.StartOrder;

/**
 * Migrates the mechanics' tables and then the service's. Not left to the framework, which would do it before anybody could
 * refuse the start.
 */
@ApplicationScoped
class Migrations {

    private final Flyway mechanics;
    private final Flyway service;

    Migrations(@FlywayDataSource("worker") Flyway mechanics, Flyway service) {
        this.mechanics = mechanics;
        this.service = service;
    }

    void start(@Observes @Priority(StartOrder.MIGRATIONS) StartupEvent event) {
        mechanics.migrate();
        service.migrate();
    }
}
