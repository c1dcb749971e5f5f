package vn.danchu.local.part;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int HEAP = 384;
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--cache=local", "--health-enabled=false", "--metrics-enabled=false");

    private final Path home;
    private final Path data;
    private final String realm;
    private final String fingerprint;

    /** The database that fresh data begin with. */
    private final Path imported;

    private Keycloak(Path home, Path data, String realm) {
        this.home = home;
        this.data = data;
        this.realm = realm;
        this.fingerprint = sha256(realm);
        this.imported = home.resolve("danchu-realm-" + fingerprint + ".mv.db");
    }

    static Part part(Workspace workspace) {
        Path home = workspace.programs().resolve("keycloak-" + version());
        var keycloak = new Keycloak(home, workspace.data(NAME), Realm.text());
        // Its own jars are made of these for those options, not before the first start.
        AotCache cache = workspace.aotCache(
                NAME + "-" + sha256(String.join(" ", BUILD)).substring(0, 8), home.resolve("lib/lib"));
        return new Part(
                NAME,
                "who is who, realm danchu",
                List.of(),
                List.of(Addresses.KEYCLOAK_PORT),
                keycloak,
                keycloak.start(cache),
                new Health.Answers(URI.create(Addresses.ISSUER + "/.well-known/openid-configuration")),
                Duration.ofMinutes(5),
                cache.patience(Duration.ofSeconds(30)));
    }

    @Override
    public void prepare(Path log, Progress progress) throws IOException, InterruptedException {
        if (!Files.isDirectory(home)) {
            throw new IOException("its distribution is missing; make run fetches it");
        }
        try (var file = FileChannel.open(home.resolve("danchu.lock"), CREATE, WRITE);
                var _ = lock(file, progress)) {
            buildOnce(log, progress);
            importOnce(log, progress);
            beginWithImported(progress);
        }
    }

    /** Another platform may be about to do the same. */
    private static FileLock lock(FileChannel file, Progress progress) throws IOException {
        FileLock lock = file.tryLock();
        if (lock != null) {
            return lock;
        }
        progress.say(NAME, "waiting for another platform that prepares it");
        return file.lock();
    }

    /** Keycloak is a Quarkus application that is assembled for its options; a start must not do that each time. */
    private void buildOnce(Path log, Progress progress) throws IOException, InterruptedException {
        Path built = home.resolve("danchu-build");
        String options = String.join(" ", BUILD);
        if (Files.exists(built) && Files.readString(built).equals(options)) {
            return;
        }
        progress.say(NAME, "building it for its options, once");
        run(BUILD, "build", log);
        Files.writeString(built, options);
    }

    /** A database with the realm in it, to begin with on fresh data: its tables and the realm take half a minute to make. */
    private void importOnce(Path log, Progress progress) throws IOException, InterruptedException {
        if (Files.exists(imported)) {
            return;
        }
        progress.say(NAME, "importing the realm, once");
        Path file = Files.writeString(home.resolve("danchu-realm.json"), realm);
        Path unfinished = home.resolve("danchu-unfinished");
        Files.deleteIfExists(file(unfinished));
        run(List.of("import", "--optimized", "--file=" + file, database(unfinished)), "import", log);
        Files.move(file(unfinished), imported, ATOMIC_MOVE);
        try (var others = Files.newDirectoryStream(home, "danchu-realm-*.mv.db")) {
            for (Path other : others) {
                if (!other.equals(imported)) {
                    Files.delete(other);
                }
            }
        }
    }

    private void run(List<String> arguments, String what, Path log) throws IOException, InterruptedException {
        int code = command(new JavaCommand(HEAP), asDistributed(), arguments).run(log);
        if (code != 0) {
            throw new IOException("its " + what + " ended with exit code " + code + "; its log is " + log);
        }
    }

    /** Each realm once on the same data; what was changed in it lasts until the realm file changes. */
    private void beginWithImported(Progress progress) throws IOException {
        Path known = data.resolve("realm.sha256");
        Path database = data.resolve("h2");
        if (Files.exists(known) && Files.readString(known).equals(fingerprint)) {
            return;
        }
        if (Files.exists(known)) {
            progress.say(NAME, "the realm file has changed: beginning anew with it");
        }
        Files.createDirectories(database);
        Files.copy(imported, file(database), REPLACE_EXISTING);
        Files.writeString(known, fingerprint);
    }

    /** Where H2 keeps a database of that folder. */
    private static Path file(Path folder) {
        return folder.resolve("keycloak.mv.db");
    }

    private static String database(Path folder) {
        return "--db-url=jdbc:h2:file:" + folder.resolve("keycloak") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=0";
    }

    private Command start(AotCache cache) {
        return command(
                new JavaCommand(HEAP).with(cache),
                cache.matters() ? flat() : asDistributed(),
                List.of(
                        "start",
                        "--optimized",
                        database(data.resolve("h2")),
                        "--http-enabled=true",
                        "--http-host=localhost",
                        "--http-port=" + Addresses.KEYCLOAK_PORT,
                        "--hostname=http://localhost:" + Addresses.KEYCLOAK_PORT));
    }

    /** Class path and main class of the distribution, which loads classes itself. */
    private List<String> asDistributed() {
        return List.of(
                "-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    /** The same jars for the class loader of the JVM: what the build has changed before what it was made of. */
    private List<String> flat() {
        Path lib = home.resolve("lib");
        String path = Stream.of(
                        Stream.of(
                                lib.resolve("quarkus/transformed-bytecode.jar"),
                                lib.resolve("quarkus/generated-bytecode.jar"),
                                lib.resolve("app/keycloak.jar")),
                        jars(lib.resolve("lib/main")),
                        jars(lib.resolve("lib/boot")))
                .flatMap(each -> each)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", path, "org.keycloak.quarkus.runtime.KeycloakMain");
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command of the distribution's start script. */
    private Command command(JavaCommand java, List<String> program, List<String> arguments) {
        var words = new ArrayList<>(java.quickToStart()
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
                        "-Duser.country=US")
                .words());
        words.addAll(program);
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
