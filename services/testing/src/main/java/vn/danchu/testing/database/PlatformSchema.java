package vn.danchu.testing.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import vn.danchu.testing.infrastructure.Infrastructure;

/** The platform's own migrations in the database of a service, for tests that start no service. */
public final class PlatformSchema {

    private PlatformSchema() {}

    /** The URL of the service's database, with the platform's schema in it and nothing else of the service. */
    public static String migrated(String service) {
        String url = Infrastructure.database(service);
        Flyway.configure()
                .dataSource(url, service + "_owner", Infrastructure.PASSWORD)
                .locations("classpath:db/platform")
                .defaultSchema("platform")
                .createSchemas(true)
                .placeholders(Map.of("application", service + "_application", "worker", service + "_worker"))
                .load()
                .migrate();
        return url;
    }
}
