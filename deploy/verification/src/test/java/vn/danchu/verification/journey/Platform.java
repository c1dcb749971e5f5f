package vn.danchu.verification.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.local.identity.Tokens;
import vn.danchu.testing.trace.TraceCollector;
import vn.danchu.verification.Door;
import vn.danchu.verification.People;
import vn.danchu.verification.ServiceDatabases;

/**
 * A platform of its own, on ports and in a folder of its own, so that one that runs on the same machine is left alone. It
 * is started and stopped by the verbs that people use.
 */
public final class Platform implements AutoCloseable {

    /** All ports stay below those that the system hands out for connections. */
    private static final int OFFSET = 10_000;

    /** Where a collector of traces listens by the custom of OTLP over HTTP. */
    private static final int COLLECTOR = 4318;

    private static final String PASSWORD = "danchu-development";

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target/platform").toAbsolutePath();

    /** What a person's shell would hold to speak with this platform and not with the one of {@code make run}. */
    private static final Map<String, String> ENVIRONMENT = Map.ofEntries(
            Map.entry("DANCHU_PORT_OFFSET", Integer.toString(OFFSET)),
            Map.entry("DANCHU_FOLDER", FOLDER.toString()),
            Map.entry("DANCHU_GATEWAY", "http://localhost:" + (8080 + OFFSET)),
            Map.entry("DANCHU_IDENTITY_ISSUER", "http://localhost:" + (8180 + OFFSET) + "/realms/danchu"),
            Map.entry("DANCHU_DATABASES", "jdbc:postgresql://localhost:" + (15432 + OFFSET)),
            Map.entry("DANCHU_AUDIT_CHECKPOINTS", FOLDER.resolve("audit").toString()),
            Map.entry("DANCHU_TRACES_OFF", "false"),
            Map.entry("DANCHU_TRACES_ENDPOINT", "http://localhost:" + (COLLECTOR + OFFSET)),
            Map.entry("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms"),
            Map.entry("DEMO_COMMENTS", "60"));

    private final TraceCollector collector;
    private final Door door = new Door(gateway());
    private final People people = new People(new Tokens(issuer(), PASSWORD), Clock.systemUTC());

    private Platform(TraceCollector collector) {
        this.collector = collector;
    }

    /** Returns when all of it is healthy, with empty data. */
    static Platform start() throws IOException, InterruptedException {
        make("down");
        forget();
        TraceCollector collector = new TraceCollector(COLLECTOR + OFFSET);
        try {
            make("up");
            return new Platform(collector);
        } catch (IOException | InterruptedException failed) {
            collector.close();
            throw failed;
        }
    }

    /** Where people and portals come in. */
    public URI gateway() {
        return URI.create(ENVIRONMENT.getOrDefault("DANCHU_GATEWAY", ""));
    }

    /** Where people log in. */
    public String issuer() {
        return ENVIRONMENT.getOrDefault("DANCHU_IDENTITY_ISSUER", "");
    }

    /** A client of it. */
    public Door door() {
        return door;
    }

    /** Its demo people, with real tokens. */
    public People people() {
        return people;
    }

    /** Where all its parts send their traces. */
    TraceCollector collector() {
        return collector;
    }

    /** The databases of its services, as their owners have them. */
    ServiceDatabases databases() {
        return new ServiceDatabases(ENVIRONMENT.getOrDefault("DANCHU_DATABASES", "") + "/", PASSWORD);
    }

    /** What a client of its broker needs who may do everything. */
    Map<String, Object> broker() {
        return EmbeddedKafka.connection("localhost:" + (19092 + OFFSET), EmbeddedKafka.PROVISIONER, PASSWORD);
    }

    /** The logs of its parts: all they have said. */
    Path logs() {
        return FOLDER.resolve("logs");
    }

    /** The demonstration is over on it; played once, however often it is asked for. */
    public void demonstrated() throws IOException, InterruptedException {
        make("demo");
    }

    /**
     * Runs lines of a shell at the top of the project, as somebody would type them.
     *
     * @return what they printed
     * @throws AssertionError where they fail
     */
    String shell(String lines) throws IOException, InterruptedException {
        Path output = Files.createTempFile("shell", ".out");
        // The build around us has just built everything.
        String script = "set -euo pipefail\nmake() { command make -o build -o launcher \"$@\"; }\n" + lines;
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script)
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        equip(shell);
        int code = shell.start().waitFor();
        String printed = Files.readString(output);
        Files.delete(output);
        if (code != 0) {
            throw new AssertionError("This ended with " + code + ":\n" + lines + "\nIt printed:\n" + printed);
        }
        return printed;
    }

    @Override
    public void close() throws IOException {
        door.close();
        try (collector) {
            make("down");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The platform may run still.", stopped);
        }
    }

    /** A verb of the Makefile, with its progress on the screen. */
    private static void make(String... words) throws IOException, InterruptedException {
        ProcessBuilder make = new ProcessBuilder("make", "-o", "build", "-o", "launcher")
                .directory(PROJECT.toFile())
                .redirectErrorStream(true);
        make.command().addAll(Arrays.asList(words));
        equip(make);
        Process running = make.start();
        try (BufferedReader lines = running.inputReader()) {
            lines.lines().forEach(System.out::println);
        }
        int code = running.waitFor();
        if (code != 0) {
            throw new IOException("make " + String.join(" ", words) + " ended with " + code + "; its logs are in "
                    + FOLDER.resolve("logs"));
        }
    }

    /** Speaks of this platform, and is no part of the make that runs the tests. */
    private static void equip(ProcessBuilder command) {
        command.environment().putAll(ENVIRONMENT);
        command.environment().keySet().removeAll(List.of("MAKEFLAGS", "MAKELEVEL", "MFLAGS"));
    }

    private static void forget() throws IOException {
        if (Files.exists(FOLDER)) {
            try (var paths = Files.walk(FOLDER)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
