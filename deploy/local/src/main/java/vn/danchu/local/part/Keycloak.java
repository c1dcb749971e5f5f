package vn.danchu.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.danchu.local.identity.Realm;
import vn.danchu.local.supervision.Command;
import vn.danchu.local.supervision.Health;
import vn.danchu.local.supervision.Part;
import vn.danchu.local.supervision.Preparation;
import vn.danchu.local.supervision.Progress;

/**
 * Keycloak from its distribution, without its start script: that one keeps java as a child, which a killed script leaves
 * running.
 *
 * <p>Its database is its own file, since nothing in it is worth more than the realm file it is imported from: a changed
 * realm file replaces it. That keeps PostgreSQL to the services, and their measurements free of log-ins.
 */
final class Keycloak implements Preparation {

    private static final String NAME = "keycloak";
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--cache=local", "--health-enabled=false", "--metrics-enabled=false");

    private final Path home;
    private final Path data;
    private final String realm;

    private Keycloak(Path home, Path data, String realm) {
        this.home = home;
        this.data = data;
        this.realm = realm;
    }

    static Part part(Workspace workspace) {
        Path home = workspace.programs().resolve("keycloak-" + version());
        var keycloak = new Keycloak(home, workspace.data(NAME), Realm.text());
        return new Part(
                NAME,
                "who is who, realm danchu",
                List.of(),
                List.of(Addresses.KEYCLOAK_PORT),
                keycloak,
                keycloak.command(keycloak.start()),
                new Health.Answers(URI.create(Addresses.ISSUER + "/.well-known/openid-configuration")),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30));
    }

    @Override
    public void prepare(Path log, Progress progress) throws IOException, InterruptedException {
        if (!Files.isDirectory(home)) {
            throw new IOException("its distribution is missing; make run fetches it");
        }
        Files.createDirectories(data);
        buildOnce(log, progress);
        forgetAnotherRealm(progress);
        Path imported = home.resolve("data/import/danchu-realm.json");
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(imported, realm);
    }

    /** Keycloak is a Quarkus application that is assembled for its options; a start must not do that each time. */
    private void buildOnce(Path log, Progress progress) throws IOException, InterruptedException {
        Path built = home.resolve("danchu-build");
        String options = String.join(" ", BUILD);
        if (Files.exists(built) && Files.readString(built).equals(options)) {
            return;
        }
        progress.say(NAME, "building it for its options, once");
        int code = command(BUILD).run(log);
        if (code != 0) {
            throw new IOException("its build ended with exit code " + code + "; its log is " + log);
        }
        Files.writeString(built, options);
    }

    /** Keycloak skips the import of a realm that exists. */
    private void forgetAnotherRealm(Progress progress) throws IOException {
        Path known = data.resolve("realm.sha256");
        String fingerprint = sha256(realm);
        if (Files.exists(known) && Files.readString(known).equals(fingerprint)) {
            return;
        }
        Path database = data.resolve("h2");
        if (Files.exists(database)) {
            progress.say(NAME, "the realm file has changed: importing it anew");
            try (var paths = Files.walk(database)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.writeString(known, fingerprint);
    }

    private List<String> start() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--db-url=jdbc:h2:file:" + data.resolve("h2/keycloak") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=0",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + Addresses.KEYCLOAK_PORT,
                "--hostname=http://localhost:" + Addresses.KEYCLOAK_PORT);
    }

    /** The command of the distribution's start script. */
    private Command command(List<String> arguments) {
        var words = new ArrayList<>(new JavaCommand(384)
                .quickToStart()
                .with(
                        "-Xms64m",
                        "-XX:MaxMetaspaceSize=256m",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-cp",
                        home.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .words());
        words.addAll(arguments);
        return new Command(
                words,
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", Development.SECRET),
                home);
    }

    private static String version() {
        var properties = new java.util.Properties();
        try (var file = Workspace.class.getResourceAsStream("/vn/danchu/local/parts.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("keycloak.version", "");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
