package vn.danchu.verification.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.danchu.local.part.Addresses;
import vn.danchu.verification.Door;

/** {@code nginx} before a service: with two doors, of which one counts. */
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION = "nginx.conf";
    private static final int PLAIN = 7_801 + Addresses.OFFSET;
    private static final int COUNTING = 7_802 + Addresses.OFFSET;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param service whose requests it passes on
     * @param folder for its files
     * @param path that is answered once it stands
     */
    static Nginx start(URI service, Path folder, String path) throws IOException, InterruptedException {
        Path configuration = Files.createDirectories(folder).resolve(CONFIGURATION);
        Files.writeString(
                configuration,
                Reference.text(CONFIGURATION)
                        .replace("FOLDER", folder.toString())
                        .replace("SERVICE", Integer.toString(service.getPort()))
                        .replace("PLAIN", Integer.toString(PLAIN))
                        .replace("COUNTING", Integer.toString(COUNTING)));
        Nginx nginx = new Nginx(new ProcessBuilder("nginx", "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start());
        try {
            nginx.awaitAnswer(path);
            return nginx;
        } catch (IOException | InterruptedException failure) {
            nginx.close();
            throw failure;
        }
    }

    /** The door that passes on. */
    URI plain() {
        return URI.create("http://localhost:" + PLAIN);
    }

    /** The door that counts addresses and passes on. */
    URI counting() {
        return URI.create("http://localhost:" + COUNTING);
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    private void awaitAnswer(String path) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        try (Door door = new Door(plain())) {
            while (true) {
                try {
                    door.to("GET", path).send().orFail("The service behind nginx");
                    return;
                } catch (IOException notYet) {
                    if (!process.isAlive() || System.nanoTime() > giveUp) {
                        throw notYet;
                    }
                    Thread.sleep(LOOK);
                }
            }
        }
    }

    /** Ends it with its workers, which end when their master does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
