package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vn.danchu.embedded.FreePort;

/** A deployable in the form it is delivered in, a process of its own that knows of this machine only what it is told. */
final class Packaged implements AutoCloseable {

    /** The variable that sets the port of that name. */
    private static final Map<String, String> VARIABLES =
            Map.of("http", "QUARKUS_HTTP_PORT", "management", "QUARKUS_MANAGEMENT_PORT");

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final JsonNode container;
    private final Map<String, Integer> ports;
    private final Path log;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    private Packaged(JsonNode container, Map<String, Integer> ports, Path log, Process process) {
        this.container = container;
        this.ports = ports;
        this.log = log;
        this.process = process;
    }

    /** Starts it on free ports. */
    static Packaged start(String name, Map<String, String> environment, List<String> machine, Path folder)
            throws IOException {
        JsonNode container = Overlay.CITY.object("Deployment", name).at("/spec/template/spec/containers/0");
        Map<String, Integer> ports = new TreeMap<>();
        for (JsonNode port : container.path("ports")) {
            ports.put(port.path("name").asText(), FreePort.find());
        }
        Deployable deployable = Deployable.of(Project.ROOT).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        Path log = Files.createTempFile(folder, name + "-", ".log");
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        words.addAll(machine);
        words.addAll(List.of(
                "-jar",
                deployable
                        .module()
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString()));
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        ports.forEach((port, number) -> builder.environment().put(VARIABLES.get(port), Integer.toString(number)));
        return new Packaged(container, ports, log, builder.start());
    }

    /** Where people and programs call it. */
    URI address(String path) {
        return address("http", path);
    }

    /** What a scraper would read. */
    String measures() throws IOException, InterruptedException {
        String port = ports.containsKey("management") ? "management" : "http";
        return http.send(HttpRequest.newBuilder(address(port, "/q/metrics")).build(), BodyHandlers.ofString())
                .body();
    }

    /** Returns when its readiness probe is answered as the kubelet wants it. */
    void awaitReady() throws IOException, InterruptedException {
        JsonNode probe = container.at("/readinessProbe/httpGet");
        URI question =
                address(portOf(probe.path("port").asInt()), probe.path("path").asText());
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(question)) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS) || System.nanoTime() > giveUp) {
                throw new AssertionError("It is not ready. It said:\n" + said());
            }
        }
    }

    private String portOf(int number) {
        for (JsonNode port : container.path("ports")) {
            if (port.path("containerPort").asInt() == number) {
                return port.path("name").asText();
            }
        }
        throw new AssertionError("Nothing listens on " + number);
    }

    private URI address(String port, String path) {
        return URI.create("http://localhost:" + ports.get(port) + path);
    }

    private boolean isReady(URI question) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(question).timeout(ANSWER).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException unanswered) {
            return false;
        }
    }

    /** Returns when it has ended by itself, with its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It runs on; its log is " + log);
        }
        return process.exitValue();
    }

    /** What it has printed. */
    String said() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
