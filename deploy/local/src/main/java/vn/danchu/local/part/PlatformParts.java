package vn.danchu.local.part;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danchu.local.supervision.Command;
import vn.danchu.local.supervision.Health;
import vn.danchu.local.supervision.Part;
import vn.danchu.local.supervision.Preparation;

/** The whole platform, in the order in which it starts. */
public final class PlatformParts {

    private static final String POSTGRESQL = "postgresql";
    private static final String KAFKA = "kafka";
    private static final String KEYCLOAK = "keycloak";
    private static final String GATEWAY = "gateway";

    /** Where a developer's page of each portal is served from. */
    private static final String PORTAL_PAGES = "portal-benthanh=http://localhost:5171,"
            + "portal-saigon=http://localhost:5172,portal-tandinh=http://localhost:5173";

    private static final int PORTS_BETWEEN_REPLICAS = 100;

    /** Further than anybody has replicas. */
    private static final int NEXT = 7;

    /** Megabytes. The first start unpacks the programs of PostgreSQL, whose archive wants 64 for its dictionary alone; later ones take 16. */
    private static final int UNPACKING = 128;

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(40);

    private PlatformParts() {}

    public static List<Part> of(Workspace workspace) {
        return of(workspace, 1);
    }

    /** The same with so many brokers, of which each has a copy of every topic. */
    public static List<Part> of(Workspace workspace, int brokers) {
        var parts = new ArrayList<Part>();
        parts.add(postgresql(workspace));
        for (int number = 1; number <= brokers; number++) {
            parts.add(kafka(workspace, number, brokers));
        }
        parts.add(Keycloak.part(workspace));
        List<String> after = Stream.concat(
                        Stream.of(POSTGRESQL), IntStream.rangeClosed(1, brokers).mapToObj(PlatformParts::broker))
                .toList();
        for (LocalService service : LocalService.ALL) {
            parts.add(service(workspace, service, service.name(), service.port(), after)
                    .equipped(Map.of("DANCHU_KAFKA_BOOTSTRAP_SERVERS", Addresses.bootstrapServers(brokers))));
        }
        parts.add(gateway(workspace));
        return parts;
    }

    /** The same, and what a command may have left beside them. */
    public static List<Part> withNext(Workspace workspace) {
        var parts = new ArrayList<>(of(workspace));
        for (LocalService service : LocalService.ALL) {
            parts.add(next(workspace, service.name(), service.name(), ""));
        }
        return parts;
    }

    private static Part postgresql(Workspace workspace) {
        Path ready = workspace.readyFile(POSTGRESQL);
        var arguments = new ArrayList<>(List.of(
                workspace.postgresqlData().toString(),
                workspace.runDirectory().log(POSTGRESQL).toString(),
                Integer.toString(Addresses.POSTGRESQL_PORT),
                workspace.archive().directory().toString(),
                workspace.postgresqlPrograms().toString(),
                ready.toString()));
        LocalService.ALL.forEach(service -> arguments.add(service.name()));
        return new Part(
                POSTGRESQL,
                "a database for each service",
                List.of(),
                // Its start stops a server left on its data, which may hold the port until then.
                List.of(),
                Preparation.NONE,
                new Command(
                        new JavaCommand(UNPACKING)
                                .with("-Xms16m")
                                .quickToStart()
                                .main(PostgresProcess.class, arguments.toArray(String[]::new)),
                        Map.of(),
                        workspace.project()),
                new Health.Says(ready),
                START,
                STOP);
    }

    /** The name of a broker; the first, which there always is, has the name of the kind. */
    public static String broker(int number) {
        return number == 1 ? KAFKA : KAFKA + "-" + number;
    }

    private static Part kafka(Workspace workspace, int number, int brokers) {
        String name = broker(number);
        Path ready = workspace.readyFile(name);
        var arguments = new ArrayList<>(List.of(
                workspace.data(name).toString(),
                Integer.toString(Addresses.kafka(number)),
                ready.toString(),
                Integer.toString(number)));
        IntStream.rangeClosed(1, brokers)
                .map(Addresses::kafkaController)
                .forEach(port -> arguments.add(Integer.toString(port)));
        return new Part(
                name,
                "the events between services",
                List.of(),
                List.of(Addresses.kafka(number), Addresses.kafkaController(number)),
                Preparation.NONE,
                new Command(
                        new JavaCommand(256).quickToStart().main(KafkaProcess.class, arguments.toArray(String[]::new)),
                        Map.of(),
                        workspace.project()),
                new Health.Says(ready),
                START,
                STOP);
    }

    /**
     * One more process of a service, on the same database and topics. It comes after nothing: whoever adds it has the rest running.
     *
     * @param number of it, from 2; the first is the service's own
     */
    public static Part replica(Workspace workspace, String service, int number) {
        return beside(workspace, service, service + "-" + number, number);
    }

    /** The name of the process that makes anew what a service makes of events. */
    public static String next(String service) {
        return service + "-next";
    }

    /**
     * A process of a service that makes anew what the service makes of events: it hears by itself, tells nothing, and nobody is sent
     * to it.
     *
     * @param database of its own
     * @param generation name of what it makes
     */
    public static Part next(Workspace workspace, String service, String database, String generation) {
        return beside(workspace, service, next(service), NEXT + 1)
                .equipped(Map.of(
                        "DANCHU_DATABASE_URL", databaseUrl(database), "DANCHU_EVENT_GENERATION_NAME", generation));
    }

    private static Part beside(Workspace workspace, String service, String name, int number) {
        LocalService first = LocalService.ALL.stream()
                .filter(each -> each.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service is called " + service));
        return service(workspace, first, name, first.port() + PORTS_BETWEEN_REPLICAS * (number - 1), List.of());
    }

    private static String databaseUrl(String database) {
        return "jdbc:postgresql://localhost:" + Addresses.POSTGRESQL_PORT + "/" + database;
    }

    private static Part service(Workspace workspace, LocalService service, String name, int port, List<String> after) {
        var environment = new HashMap<>(http(port));
        environment.putAll(identity());
        environment.put("DANCHU_DATABASE_URL", databaseUrl(service.name()));
        environment.put("DANCHU_DATABASE_OWNER_PASSWORD", Development.SECRET);
        environment.put("DANCHU_DATABASE_APPLICATION_PASSWORD", Development.SECRET);
        environment.put("DANCHU_DATABASE_WORKER_PASSWORD", Development.SECRET);
        environment.put("DANCHU_KAFKA_BOOTSTRAP_SERVERS", Addresses.BOOTSTRAP_SERVERS);
        environment.put("DANCHU_CELL", Development.CELL);
        environment.put("DANCHU_ADDRESS", "http://localhost:" + Addresses.GATEWAY_PORT);
        environment.put("DANCHU_KAFKA_PASSWORD", Development.SECRET);
        environment.put("DANCHU_CLOCK_ADJUSTABLE", "true");
        return quarkus(
                workspace,
                name,
                "service",
                "services/" + service.name(),
                after,
                List.of(port),
                service.heapMegabytes(),
                environment);
    }

    private static Part gateway(Workspace workspace) {
        var after = new ArrayList<>(List.of(KEYCLOAK));
        var environment = new HashMap<>(http(Addresses.GATEWAY_PORT));
        environment.putAll(identity());
        for (LocalService service : LocalService.ALL) {
            after.add(service.name());
            environment.put(
                    "DANCHU_GATEWAY_ROUTES_" + service.name().toUpperCase(Locale.ROOT),
                    "http://localhost:" + service.port());
        }
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Addresses.GATEWAY_MANAGEMENT_PORT));
        environment.putAll(generousRates());
        environment.put("DANCHU_GATEWAY_ORIGINS_PORTALS", PORTAL_PAGES);
        return quarkus(
                workspace,
                GATEWAY,
                "the one door",
                GATEWAY,
                after,
                List.of(Addresses.GATEWAY_MANAGEMENT_PORT, Addresses.GATEWAY_PORT),
                160,
                environment);
    }

    /** The demonstration and the measurements speak for a whole city, from one address and with few people. */
    private static Map<String, String> generousRates() {
        var rates = new HashMap<String, String>();
        for (String kind : List.of("ANONYMOUS", "STREAM", "READ", "WRITE")) {
            rates.put("DANCHU_GATEWAY_RATES_ADDRESS_" + kind, "60000/1m");
        }
        for (String kind : List.of("STREAM", "READ", "WRITE")) {
            rates.put("DANCHU_GATEWAY_RATES_SUBJECT_" + kind, "6000/1m");
            rates.put("DANCHU_GATEWAY_RATES_PORTAL_" + kind, "60000/1m");
        }
        return rates;
    }

    /** A part built with Quarkus; it tells of its health on the first of its ports. */
    private static Part quarkus(
            Workspace workspace,
            String name,
            String doing,
            String module,
            List<String> after,
            List<Integer> ports,
            int heapMegabytes,
            Map<String, String> environment) {
        environment.put("DANCHU_PROFILE", "development");
        Path application = workspace.application(module);
        AotCache cache = workspace.aotCache(module);
        return new Part(
                name,
                doing,
                after,
                ports,
                Preparation.NONE,
                new Command(
                        new JavaCommand(heapMegabytes).with(cache).jar(application.resolve("quarkus-run.jar")),
                        environment,
                        workspace.project()),
                new Health.Answers(URI.create(Addresses.health(ports.getFirst()) + "/ready")),
                START,
                cache.patience(STOP));
    }

    private static Map<String, String> http(int port) {
        return Map.of("QUARKUS_HTTP_HOST", "localhost", "QUARKUS_HTTP_PORT", Integer.toString(port));
    }

    private static Map<String, String> identity() {
        return Map.of(
                "DANCHU_IDENTITY_ISSUER",
                Addresses.ISSUER,
                "DANCHU_IDENTITY_JWKS_URL",
                Addresses.ISSUER + "/protocol/openid-connect/certs");
    }
}
