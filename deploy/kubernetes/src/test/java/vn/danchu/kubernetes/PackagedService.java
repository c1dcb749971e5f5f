package vn.danchu.kubernetes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import java.util.concurrent.TimeUnit;

/** A service in the form it is delivered in, a process of its own that knows of this machine only what it is told. */
final class PackagedService implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    private PackagedService(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    static PackagedService start(String name, Map<String, String> environment, List<String> machine, Path folder)
            throws IOException {
        int port = freePort();
        Path log = Files.createTempFile(folder, name + "-", ".log");
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        words.addAll(machine);
        words.addAll(List.of(
                "-jar",
                Project.ROOT
                        .resolve("services/" + name + "/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return new PackagedService(name, port, log, builder.start());
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Returns when its readiness probe is answered as the kubelet wants it. */
    void awaitReady() throws IOException, InterruptedException {
        URI question = address(Overlay.CITY
                .object("Deployment", name)
                .at("/spec/template/spec/containers/0/readinessProbe/httpGet/path")
                .asText());
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(question)) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS) || System.nanoTime() > giveUp) {
                throw new AssertionError(name + " is not ready. It said:\n" + Files.readString(log));
            }
        }
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
            throw new AssertionError(name + " runs on; its log is " + log);
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
